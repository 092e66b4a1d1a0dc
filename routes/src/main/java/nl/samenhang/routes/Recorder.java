// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.EmergencyEvent;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Decision.Deny;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.policy.Missing;

/** Says on the trail, in names and digests, what happened to a message. */
final class Recorder {

    private final AuditTrail trail;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final PersonNames names;

    Recorder(AuditTrail trail, Pseudonyms pseudonyms, Clock clock) {
        this.trail = trail;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.names = new PersonNames(pseudonyms);
    }

    void record(Passage passage, AuditEvent event) {
        record(passage.exchange(), passage.message(), event);
    }

    String digest(byte[] bytes) {
        return pseudonyms.digest(bytes);
    }

    /**
     * A decision, in the words of the trail.
     *
     * @param asked the source that it is about; empty for a message that came by itself
     */
    AuditEvent decided(
            AuditEvent.Moment moment,
            Decision decision,
            Household household,
            String policy,
            Optional<AuditEvent.Asked> asked) {
        List<String> subjects = subjects(household.persons().stream());
        return switch (decision) {
            case Permit permit ->
                new AuditEvent.Permitted(
                        moment,
                        permit.grounds().stream()
                                .map(g -> g.rule() + ": " + g.statute() + " ("
                                        + g.statute().text() + ")")
                                .toList(),
                        subjects(household.persons().stream()
                                .filter(p -> permit.subjects().contains(p.key()))),
                        permit.released(household).stream()
                                .map(f -> f.path())
                                .sorted()
                                .toList(),
                        permit.obligations().stream().map(Enum::name).toList(),
                        policy,
                        permit.consents().stream()
                                .map(id -> id.toString())
                                .sorted()
                                .toList(),
                        asked);
            case Deny deny ->
                new AuditEvent.Denied(
                        moment,
                        deny.reason().name(),
                        deny.detail(),
                        deny.nearMisses().stream()
                                .map(n -> n.rule() + ": " + n.statute() + ": "
                                        + n.missing().stream()
                                                .map(m -> code(m, household))
                                                .collect(joining("; ")))
                                .toList(),
                        subjects,
                        policy,
                        asked);
        };
    }

    /** What has to be on the trail before a permit that rests on an emergency. Statement and declarer are there by digest alone. */
    Optional<AuditEvent> brokeGlass(Decision decision, Household household) {
        Optional<Decision.BrokenGlass> broken =
                decision instanceof Permit permit ? permit.brokenGlass() : Optional.empty();
        return broken.map(b -> new EmergencyEvent.BrokeGlass(
                b.emergency().reason(),
                b.emergency().role(),
                pseudonyms.ofText(b.emergency().harm()),
                pseudonyms.ofText(b.emergency().declaredBy()),
                String.join("", subjects(household.persons().stream().filter(p -> p.key()
                        .equals(b.emergency().subject())))),
                b.emergency().until().toString(),
                b.reviewBefore().toString()));
    }

    /** One line for every field that is not whole any more. */
    static List<String> losses(LossReport report) {
        return report.lines().stream()
                .filter(l -> l.fate() == LossReport.Fate.GENERALISED || l.fate() == LossReport.Fate.DROPPED)
                .map(l -> l.field() + ": " + l.fate().name().toLowerCase(java.util.Locale.ROOT) + ", " + l.why())
                .toList();
    }

    static AuditEvent translated(String type, LossReport reading, LossReport writing) {
        List<String> losses = Stream.concat(losses(reading).stream(), losses(writing).stream())
                .toList();
        long carried = Stream.concat(reading.lines().stream(), writing.lines().stream())
                .filter(l -> l.fate() == LossReport.Fate.CARRIED || l.fate() == LossReport.Fate.RENAMED)
                .count();
        return new AuditEvent.Translated(type, type, (int) carried, losses);
    }

    /** An answer that was written in another form than our own. */
    static AuditEvent translated(MessageType from, MessageType to, LossReport writing) {
        long carried = writing.lines().stream()
                .filter(l -> l.fate() == LossReport.Fate.CARRIED || l.fate() == LossReport.Fate.RENAMED)
                .count();
        return new AuditEvent.Translated(from.code(), to.code(), (int) carried, losses(writing));
    }

    void failed(Envelope envelope, String code, int attempt, boolean last) {
        record(
                envelope.exchange(),
                envelope.message(),
                new AuditEvent.Failed(envelope.receiver().name(), code, attempt, last));
    }

    private void record(ExchangeId exchange, MessageId message, AuditEvent event) {
        trail.append(new AuditRecord(exchange, message, clock.instant(), event));
    }

    /** A key is its sender's choice, and may be a name: on the trail everybody goes by pseudonym, or by place in the message. */
    private String code(Missing missing, Household household) {
        return missing instanceof Missing.ConsentOf of
                ? new Missing.ConsentOf(of.kind(), named(of.person(), household), of.giver()).code()
                : missing.code();
    }

    private PersonKey named(PersonKey key, Household household) {
        List<Person> persons = household.persons();
        for (int i = 0; i < persons.size(); i++) {
            if (persons.get(i).key().equals(key)) {
                PersonKey place = new PersonKey("person-" + (i + 1));
                return persons.get(i).bsn().asOptional().map(names::of).orElse(place);
            }
        }
        return new PersonKey("person-0");
    }

    private List<String> subjects(Stream<Person> persons) {
        return persons.flatMap(p -> p.bsn().asOptional().stream())
                .map(pseudonyms::of)
                .toList();
    }
}
