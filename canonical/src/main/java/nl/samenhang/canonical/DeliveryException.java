// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/** A receiver did not take a message. Its text holds a code and no value of the message, nor what the receiver wrote. */
public final class DeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Retry retry;

    /** Whether the same message may be offered again. */
    public enum Retry {
        /** The receiver was not there, or said that it could not take it now. */
        LATER,
        /** The receiver refused this message; it will do so again. */
        NEVER
    }

    /**
     * Makes one without a cause: what is thrown below may quote what was sent.
     *
     * @param code a word of the closed list in docs/ERRORS.md, or the receiver's own code where it is one of a published list
     */
    public DeliveryException(String code, Retry retry) {
        super("not delivered: " + code);
        this.code = code;
        this.retry = retry;
    }

    public String code() {
        return code;
    }

    public Retry retry() {
        return retry;
    }

    /** Whether the receiver has seen the message and will not take it: a person has to look. */
    public boolean isRefused() {
        return retry == Retry.NEVER;
    }
}
