// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.io.IOException;

/** A body did not come in whole. The cause is dropped: it says nothing that the sender can use. */
public final class BodyNotReadException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Whose turn it is. */
    public enum Why {
        /** The sender was too slow, or broke off. */
        TOO_SLOW,
        /** We hold too many large bodies now. */
        NO_ROOM
    }

    private final Why why;

    BodyNotReadException(Why why) {
        super("body not read: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
