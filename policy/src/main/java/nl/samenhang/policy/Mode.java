// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

/** What happens to a message that holds more than may go. */
enum Mode {
    /** It does not go. */
    STRICT,
    /** What may not go is cut, and the answer says which fields. */
    MASK
}
