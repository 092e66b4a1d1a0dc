// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

/** An envelope is not signed as the profile wants it. Says in which way, and nothing of the envelope. */
public final class BrokenSealException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is wrong with it. */
    public enum Why {
        /** There is no signature. */
        UNSIGNED,
        /** It has a form, an algorithm or a part that the profile does not allow, SHA-1 among them. */
        FORM,
        /** It is too old, or from the future. */
        STALE,
        /** The signature is not that of the content, or not of a certificate that we trust. */
        WRONG,
        /** Part of the envelope is outside the signature. */
        UNCOVERED
    }

    BrokenSealException(Why why) {
        super("signature: " + why);
        this.why = why;
    }

    /** In which way it is broken. */
    public Why why() {
        return why;
    }
}
