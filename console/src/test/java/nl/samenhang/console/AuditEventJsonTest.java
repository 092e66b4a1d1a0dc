// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Queried;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditEvent.Reconfigured;
import nl.samenhang.audit.AuditEvent.Translated;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.ConsentEvent.ConsentProposed;
import nl.samenhang.audit.ConsentEvent.ConsentRecorded;
import nl.samenhang.audit.ConsentEvent.ConsentRefused;
import nl.samenhang.audit.ConsentEvent.ConsentWithdrawn;
import nl.samenhang.audit.ConsentEvent.ConsentsRead;
import nl.samenhang.audit.ConsentEvent.Covered;
import nl.samenhang.audit.EmergencyEvent.BreakGlassReviewed;
import nl.samenhang.audit.EmergencyEvent.BrokeGlass;
import nl.samenhang.audit.EmergencyEvent.Verdict;
import nl.samenhang.audit.PlacedRecord;
import nl.samenhang.canonical.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record of the trail looks like to who reads FHIR. */
class AuditEventJsonTest {

    private static final String SUBJECT = "5b".repeat(32);
    private static final String PERSON = "7c".repeat(32);
    private static final String POLICY = "ab".repeat(32);
    private static final String REASON = "gevraagd door de functionaris";
    private static final Covered COVERED = new Covered(
            "c-1",
            "C1",
            List.of("integraal-plan"),
            "wmo",
            "",
            List.of("Wmo"),
            List.of("person.name"),
            "2026-11-01",
            "2027-11-01",
            SUBJECT);
    private static final Optional<Asked> ASKED = Optional.of(new Asked("inkomen", "household-question"));

    static List<AuditEvent> everyKind() {
        return List.of(
                new Received("wmo-301", "wmo-backoffice", "zorgaanbieder", "wmo-levering", 6_500, "0f".repeat(32)),
                new Correlated("0199c0de-0000-7000-8000-000000000001"),
                new Unreadable("unreadable-message", List.of("CS002 /Bericht/Client/Bsn")),
                new Permitted(
                        Moment.RELEASE,
                        List.of("R-WMO-006: Wmo 2015, art. 5.2.1 lid 2 onder a (2019-01-01)"),
                        List.of(SUBJECT),
                        List.of("person.name", "care.product"),
                        List.of("NO_ONWARD"),
                        POLICY,
                        List.of("c-1"),
                        ASKED),
                new Denied(
                        Moment.QUESTION,
                        "NO_GROUND",
                        "[JEUGD] -> [PW]",
                        List.of("R-JW-001: receiver [JEUGD]"),
                        List.of(SUBJECT),
                        POLICY,
                        ASKED),
                new Queued("zorgaanbieder"),
                new Translated("wmo-301", "wmo-301", 31, List.of("care.remark: dropped, no place for it")),
                new Delivered("zorgaanbieder", "1e".repeat(32), 6_671),
                new Failed("schuldhulp", "receiver-tls", 3, true),
                new Queried("auditor", PERSON, REASON, "subject:" + SUBJECT),
                new Handled("beheerder", PERSON, "replay", REASON),
                new Reconfigured(List.of("policy"), POLICY, "cd".repeat(32), PERSON),
                new ConsentProposed("wmo-backoffice", COVERED),
                new ConsentRecorded("wmo-backoffice", COVERED, List.of()),
                new ConsentRefused("wmo-backoffice", COVERED),
                new ConsentWithdrawn("wmo-backoffice", COVERED),
                new ConsentsRead("wmo-backoffice", SUBJECT, List.of("c-1")),
                new BrokeGlass(
                        "VITAL_INTEREST",
                        "crisis-team",
                        "0e".repeat(32),
                        PERSON,
                        SUBJECT,
                        "2026-11-23T09:00:00Z",
                        "2026-11-24T09:00:00Z"),
                new BreakGlassReviewed(Verdict.JUSTIFIED, PERSON));
    }

    @Test
    void everyKindIsThere() {
        assertThat(everyKind().stream().map(Object::getClass).distinct().toList())
                .hasSize((int) leaves(AuditEvent.class).count());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindIsValidAndTellsNoEmployeeAndNoReasonInWords(AuditEvent event) {
        ObjectNode told = told(event);

        assertThat(R4Validator.errors(told.toString())).isEmpty();
        assertThat(told.toString()).doesNotContain(PERSON).doesNotContain(REASON);
        assertThat(told.path("id").asText()).isEqualTo("17");
    }

    @Test
    void whatIsNoAuditEventIsNotValid() {
        ObjectNode broken = told(new Queued("zorgaanbieder"));
        ((ObjectNode) broken.at("/agent/0")).put("requestor", 7);

        assertThat(R4Validator.errors(broken.toString())).isNotEmpty();
    }

    @Test
    void whatArrivedNamesBothPartiesAndThePurpose() {
        JsonNode told = told(everyKind().getFirst());

        assertThat(told.at("/subtype/0/code").asText()).isEqualTo("received");
        assertThat(told.path("outcome").asText()).isEqualTo("0");
        assertThat(told.path("recorded").asText()).isEqualTo("2026-11-22T09:00:00.250Z");
        assertThat(told.at("/purposeOfEvent/0/coding/0/code").asText()).isEqualTo("wmo-levering");
        assertThat(told.at("/agent/0/name").asText()).isEqualTo("wmo-backoffice");
        assertThat(told.at("/agent/0/requestor").asBoolean()).isTrue();
        assertThat(told.at("/agent/1/name").asText()).isEqualTo("zorgaanbieder");
        assertThat(told.at("/agent/1/requestor").asBoolean()).isFalse();
    }

    @Test
    void aPermitHasItsGroundsItsFieldsAndItsSubjects() {
        JsonNode told = told(everyKind().get(3));

        assertThat(told.path("action").asText()).isEqualTo("E");
        assertThat(told.at("/entity/0/what/identifier/system").asText()).isEqualTo("urn:samenhang:pseudonym");
        assertThat(told.at("/entity/0/what/identifier/value").asText()).isEqualTo("p-" + SUBJECT);
        assertThat(details(told))
                .contains(
                        "ground=R-WMO-006: Wmo 2015, art. 5.2.1 lid 2 onder a (2019-01-01)",
                        "field=person.name",
                        "field=care.product",
                        "consent=c-1");
    }

    @Test
    void aDenialSaysWhyAndWhoWouldHaveBeenAsked() {
        JsonNode told = told(everyKind().get(4));

        assertThat(told.path("outcome").asText()).isEqualTo("4");
        assertThat(told.path("outcomeDesc").asText()).isEqualTo("NO_GROUND");
        assertThat(told.at("/agent/0/name").asText()).isEqualTo("Samenhang");
        assertThat(told.at("/agent/1/name").asText()).isEqualTo("inkomen");
        assertThat(told.has("purposeOfEvent")).isFalse();
    }

    private static List<String> details(JsonNode told) {
        var details = new ArrayList<String>();
        told.path("entity").forEach(entity -> entity.path("detail")
                .forEach(detail -> details.add(detail.path("type").asText() + "="
                        + detail.path("valueString").asText())));
        return details;
    }

    private static ObjectNode told(AuditEvent event) {
        var ids = new Identifiers(Clock.systemUTC());
        return AuditEventJson.of(new PlacedRecord(
                17,
                new AuditRecord(
                        ids.newExchange(), ids.newMessage(), Instant.parse("2026-11-22T09:00:00.250Z"), event)));
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(AuditEventJsonTest::leaves)
                : Stream.of(kind);
    }
}
