// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

/** For the sender or the administrator: the message cannot be addressed. Its text is a word of {@code docs/ERRORS.md}, no value. */
public final class UnacceptableException extends RuntimeException {

    private final Why why;

    UnacceptableException(Why why) {
        super(why.code());
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** What is not known. */
    enum Why {
        UNKNOWN_SENDER("unknown-sender", "Het certificaat hoort bij geen organisatie in het register van partijen."),
        UNKNOWN_RECEIVER("unknown-receiver", "De ontvanger staat niet in het register van partijen."),
        UNKNOWN_PURPOSE("unknown-purpose", "Het doel staat niet in het register van verwerkingsactiviteiten.");

        private final String code;
        private final String sentence;

        Why(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        String code() {
            return code;
        }

        /** For the sender, in Dutch. */
        String sentence() {
            return sentence;
        }
    }
}
