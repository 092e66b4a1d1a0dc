// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Queried;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.console.DeadLetters.Letter;
import nl.samenhang.console.signin.User;

/** Puts on the trail who looked something up or decided something, before that person sees or does it. */
final class Witness {

    private final ConsolePorts ports;

    Witness(ConsolePorts ports) {
        this.ports = ports;
    }

    /**
     * Somebody looks something up.
     *
     * @throws RefusedException if a citizen service number is in the text
     */
    void queried(User user, String reason, String query) {
        try {
            add(
                    ports.identifiers().newExchange(),
                    ports.identifiers().newMessage(),
                    new Queried(user.role().word(), person(user), reason, query));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "error.bsn");
        }
    }

    /** Somebody decides about a message that could not be delivered. */
    void handled(User user, Letter letter, String act, String reason) {
        try {
            add(
                    ExchangeId.parse(letter.exchange()),
                    MessageId.parse(letter.id()),
                    new Handled(user.role().word(), person(user), act, reason));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "error.bsn");
        }
    }

    private String person(User user) {
        return ports.pseudonyms().ofUser(user.account());
    }

    private void add(ExchangeId exchange, MessageId message, AuditEvent event) {
        ports.trail().append(new AuditRecord(exchange, message, ports.clock().instant(), event));
    }
}
