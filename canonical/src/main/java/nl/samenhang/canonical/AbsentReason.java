// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** Why a fact has no value. The first five are StUF 3.01 {@code noValue}; the last is what a receiver sees of a field that was cut. */
public enum AbsentReason {
    /** There is none. */
    NO_VALUE,
    /** There may be one; the source does not know it. */
    UNKNOWN,
    /** The source looked for it and established that it cannot be known. */
    CONFIRMED_UNKNOWN,
    /** The source would not give it to us. */
    NOT_AUTHORISED,
    /** The source does not keep it. */
    NOT_SUPPORTED,
    /** The gateway cut it, whether or not there was one. */
    WITHHELD_BY_POLICY
}
