// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.console.DeadLetters;
import nl.samenhang.console.DeadLetters.Letter;

/** What an administrator on the command line does with dead letters: on the trail, with a reason, before it is done. */
record LetterDesk(DeadLetters letters, AuditTrail trail, Pseudonyms pseudonyms, Clock clock) {

    private static final String ROLE = "beheerder";
    private static final int LONGEST_REASON = 500;

    /**
     * What came of it.
     *
     * @param code a word for the command line
     */
    record Answer(int status, String code) {}

    List<Letter> list() {
        return letters.list();
    }

    /**
     * The letter of this message.
     *
     * @param id as on the list
     */
    Optional<Letter> find(String id) {
        return list().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** Who somebody on this machine is on the trail. */
    String person(String user) {
        return pseudonyms.ofUser("os:" + user);
    }

    /**
     * Offers it again, or puts it aside.
     *
     * @param act {@code replay} or {@code discard}
     */
    Answer handle(String user, String id, String act, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new Answer(400, "reason-needed");
        }
        Optional<Letter> letter = find(id);
        if (letter.isEmpty()) {
            return new Answer(404, "no-such-letter");
        }
        try {
            trail.append(new AuditRecord(
                    ExchangeId.parse(letter.get().exchange()),
                    MessageId.parse(letter.get().id()),
                    clock.instant(),
                    new AuditEvent.Handled(ROLE, person(user), act, reason)));
        } catch (IllegalArgumentException e) {
            return new Answer(400, "reason-names-a-person");
        }
        DeadLetters.Result result = act.equals("replay") ? letters.replay(id, reason) : letters.discard(id, reason);
        return result == DeadLetters.Result.DONE ? new Answer(200, "done") : new Answer(409, "gone");
    }
}
