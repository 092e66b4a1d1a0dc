// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.Locale;
import java.util.Optional;

/** What became of a message, in the order in which the overview tells it. */
enum Outcome {
    DELIVERED("toegestaan", Lane.FINE),
    PARTLY("deels", Lane.FINE),
    WAITING("onderweg", Lane.FINE),
    DENIED("geweigerd", Lane.ATTENTION),
    UNREADABLE("onleesbaar", Lane.ATTENTION),
    FAILED("onbestelbaar", Lane.ATTENTION),
    STOPPED("afgebroken", Lane.ATTENTION),
    /** A source said something, and what may go of it went with the answer to the question. */
    ANSWERED("beantwoord", Lane.FINE),
    /** A source was not asked: nothing of what it might say may go. */
    NOT_ASKED("niet-bevraagd", Lane.FINE),
    /** A source was asked and said nothing that can be used. */
    NO_ANSWER("geen-antwoord", Lane.ATTENTION),
    DISCARDED("weggelegd", Lane.FINE),
    LOOKED_UP("raadpleging", Lane.FINE);

    private final String word;
    private final Lane lane;

    Outcome(String word, Lane lane) {
        this.word = word;
        this.lane = lane;
    }

    /** Whether somebody may have to look at it. */
    enum Lane {
        FINE,
        ATTENTION
    }

    /** The word for it in a search. */
    String word() {
        return word;
    }

    Lane lane() {
        return lane;
    }

    /** By which a text and a colour are found. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> of(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word.equalsIgnoreCase(word)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
