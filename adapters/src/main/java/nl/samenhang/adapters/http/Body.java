// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

/**
 * What was read of a request.
 *
 * @param bytes all of it, or its first part where it was larger than the limit
 * @param size what the sender announced, or as many bytes as were counted before reading stopped
 */
public record Body(byte[] bytes, long size) {

    public boolean complete() {
        return size == bytes.length;
    }

    @Override
    public String toString() {
        return "Body[size=" + size + "]";
    }
}
