// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;

/** What became of a question to {@link Consents}. */
public sealed interface ConsentOutcome {

    /**
     * It was done.
     *
     * @param history how it stood from change to change, the oldest first; never empty
     */
    record Kept(List<Consent> history) implements ConsentOutcome {
        public Kept {
            history = List.copyOf(history);
        }

        /** As it stands now. */
        public Consent latest() {
            return history.get(history.size() - 1);
        }
    }

    /** The consents about one resident, each as it stands now. */
    record Found(List<Consent> consents) implements ConsentOutcome {
        public Found {
            consents = List.copyOf(consents);
        }
    }

    /** There is no consent with that identifier. */
    record Unknown() implements ConsentOutcome {}

    /** Who asks may not keep consents here. */
    record NotAllowed() implements ConsentOutcome {}

    /**
     * It does not fit what is on record: withdrawn twice, or asked again after a refusal.
     *
     * @param code a word of {@code docs/ERRORS.md}
     */
    record Conflict(String code) implements ConsentOutcome {}

    /** No rule of law asks for such a consent, so it would open nothing and is not recorded. */
    record NotAskedFor() implements ConsentOutcome {}

    /**
     * The gateway cannot do it now; nothing was changed.
     *
     * @param code a word of {@code docs/ERRORS.md}
     */
    record Unavailable(String code) implements ConsentOutcome {}
}
