// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.json.HouseholdMessage;

/**
 * Raises the signal that somebody is about to turn eighteen: a message as any other, from a party of the municipality, offered at the
 * entrance of the spine. It is recorded, decided on, queued and decided on again; to whom no rule opens it, it does not go, and the trail
 * says why.
 */
public final class Birthdays {

    private static final String USED_BEFORE = "TR056";

    private final Minors minors;
    private final Supplier<Rules> rules;
    private final Inbox inbox;
    private final Telling telling;

    /** Raises what is due in the register, through the entrance of the spine. */
    public Birthdays(Minors minors, Supplier<Rules> rules, Inbox inbox, Telling telling) {
        this.minors = minors;
        this.rules = rules;
        this.inbox = inbox;
        this.telling = telling;
    }

    /**
     * Who tells whom, and how long before.
     *
     * @param as name of the party in whose name it is told
     * @param tell names of the parties that are offered it
     * @param purpose what for
     * @param lead how long before the birthday
     */
    public record Telling(String as, List<String> tell, Purpose purpose, Period lead) {
        public Telling {
            tell = List.copyOf(tell);
        }
    }

    /**
     * Offers every signal that is due. One that cannot be taken now is offered again the next time, under the same number, so that it
     * is never delivered twice.
     *
     * @return how many persons a signal was raised about
     */
    public synchronized int raise() {
        int raised = 0;
        for (Minors.Due due : minors.due(telling.lead())) {
            long unsettled = receivers().stream().filter(to -> !offer(due, to)).count();
            if (unsettled == 0) {
                minors.raised(due.minor().subject());
                raised++;
            }
        }
        return raised;
    }

    private List<Party> receivers() {
        Parties parties = rules.get().parties();
        return telling.tell().stream()
                .flatMap(name -> parties.named(name).stream())
                .toList();
    }

    /** Whether there is nothing more to do for this receiver: it is on the queue, or refused on the trail. */
    private boolean offer(Minors.Due due, Party receiver) {
        Optional<Party> sender = rules.get().parties().named(telling.as());
        if (sender.isEmpty()) {
            return false;
        }
        byte[] message = message(due, sender.get(), receiver);
        Outcome outcome = inbox.accept(new Arrival(
                new Arrival.Sender.Registered(sender.get()),
                code(receiver),
                Optional.of(telling.purpose()),
                message,
                message.length,
                Optional.empty()));
        return switch (outcome) {
            case Outcome.Accepted accepted -> true;
            case Outcome.Denied denied -> true;
            case Outcome.Unreadable unreadable ->
                unreadable.findings().stream()
                        .anyMatch(finding -> finding.rule().equals(USED_BEFORE));
            case Outcome.Answered answered -> false;
            case Outcome.Unavailable unavailable -> false;
        };
    }

    private byte[] message(Minors.Due due, Party sender, Party receiver) {
        String number = number(due.minor().subject(), receiver);
        Household household = ComingOfAge.signal(due.bsn(), due.minor().eighteenth(), provenance(sender));
        return HouseholdMessage.of(code(sender), code(receiver), number, minors.today(), household);
    }

    /** The same each time for one person and receiver, and nothing from which a pseudonym can be told. */
    private static String number(String subject, Party receiver) {
        byte[] both = (subject + receiver.oin().value()).getBytes(US_ASCII);
        return UUID.nameUUIDFromBytes(both).toString();
    }

    /** Of no account beyond the form: the spine gives each fact the provenance of the sender. */
    private Provenance provenance(Party sender) {
        return new Provenance(
                sender.name(),
                Domain.JEUGD,
                HouseholdMessage.TYPE,
                new MessageId(UUID.randomUUID()),
                minors.now(),
                Trust.DERIVED);
    }

    private static PartyCode code(Party party) {
        return new PartyCode(PartyCode.OIN, party.oin().value());
    }
}
