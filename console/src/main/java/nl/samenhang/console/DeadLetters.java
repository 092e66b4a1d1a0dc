// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Instant;
import java.util.List;

/** The messages that could not be delivered. Says what they are, and never what is in them. */
public interface DeadLetters {

    /**
     * One of them.
     *
     * @param id its message's number
     * @param cause the code of docs/ERRORS.md with which the last attempt failed
     * @param since when that was
     */
    record Letter(
            String id,
            String exchange,
            String type,
            String sender,
            String receiver,
            String cause,
            int attempts,
            Instant since) {}

    /** What became of an act. */
    enum Result {
        DONE,
        /** Somebody else was first. */
        GONE
    }

    /** All of them, the oldest first. */
    List<Letter> list();

    /** Puts it back on its receiver's queue. It is decided about again when it leaves. */
    Result replay(String id, String reason);

    /** Takes it away for good. */
    Result discard(String id, String reason);
}
