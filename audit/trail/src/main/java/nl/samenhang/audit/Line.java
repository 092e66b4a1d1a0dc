// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

/**
 * A record as it is stored.
 *
 * @param entry without its line feed
 * @param leaf its hash, 32 bytes
 */
record Line(byte[] entry, byte[] leaf) {

    static Line of(AuditRecord entry) {
        return of(RecordJson.encode(entry));
    }

    static Line of(byte[] entry) {
        return new Line(entry, Hashes.leaf(entry));
    }
}
