// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.samenhang.audit.report.Happenings.JEUGD;
import static nl.samenhang.audit.report.Happenings.WMO;
import static nl.samenhang.audit.report.Happenings.denied;
import static nl.samenhang.audit.report.Happenings.exchange;
import static nl.samenhang.audit.report.Happenings.permitted;
import static nl.samenhang.audit.report.Happenings.person;
import static nl.samenhang.audit.report.Happenings.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.AuditEvent.Queried;
import nl.samenhang.audit.AuditEvent.Queued;
import nl.samenhang.audit.ConsentEvent.ConsentsRead;
import nl.samenhang.audit.EmergencyEvent.BrokeGlass;
import nl.samenhang.audit.report.Access.Result;
import nl.samenhang.canonical.Field;
import org.junit.jupiter.api.Test;

/** What a resident is told of what was done with her data. */
class WhoSawMyDataTest {

    private static final String MOTHER = person(2);
    private static final String DAUGHTER = person(5);
    private static final Delivered TO_PROVIDER = new Delivered("zorgaanbieder", "1e".repeat(32), 10);
    private static final List<String> CARE = List.of("care.product", "person.name");

    private final Happenings day = new Happenings("2026-11-20T12:00:00Z");

    @Test
    void aDeliveryIsToldWithOrganisationPurposeArticleFieldsAndTime() {
        day.add(1, 1, received("wmo-301", "wmo-backoffice", "zorgaanbieder", "wmo-levering"))
                .add(1, 1, permitted(Moment.ARRIVAL, WMO, CARE, List.of(MOTHER)))
                .add(1, 1, new Queued("zorgaanbieder"))
                .add(1, 1, permitted(Moment.RELEASE, WMO, List.of("care.product"), List.of(MOTHER)))
                .add(1, 1, TO_PROVIDER);

        assertThat(told(MOTHER))
                .containsExactly(new Access(
                        Instant.parse("2026-11-20T12:00:04Z"),
                        exchange(1),
                        "zorgaanbieder",
                        "wmo-backoffice",
                        "wmo-levering",
                        "wmo-301",
                        List.of("Wmo 2015, art. 5.2.1 lid 2 onder a (2019-01-01)"),
                        List.of("care.product"),
                        Result.DELIVERED,
                        "",
                        false));
        assertThat(told(DAUGHTER)).isEmpty();
    }

    @Test
    void anAnswerThatBelongsToAnEarlierExchangeIsToldInThatOne() {
        day.add(9, 2, received("wmo-302", "zorgaanbieder", "wmo-backoffice", "wmo-levering"))
                .add(1, 2, new Correlated(exchange(1).toString()))
                .add(1, 2, permitted(Moment.ARRIVAL, WMO, CARE, List.of(MOTHER)))
                .add(1, 2, new Queued("wmo-backoffice"));

        Access told = told(MOTHER).getFirst();
        assertThat(told.exchange()).isEqualTo(exchange(1));
        assertThat(told.recipient()).isEqualTo("wmo-backoffice");
        assertThat(told.result()).isEqualTo(Result.WAITING);
    }

    @Test
    void aRefusalIsToldAsOneAndNamesNoFields() {
        day.add(3, 3, received("jw-301", "jeugd-backoffice", "inkomen", "jeugd-levering"))
                .add(3, 3, denied(Moment.ARRIVAL, "NO_GROUND", List.of(DAUGHTER)));

        Access told = told(DAUGHTER).getFirst();
        assertThat(told.result()).isEqualTo(Result.REFUSED);
        assertThat(told.recipient()).isEqualTo("inkomen");
        assertThat(told.reason()).isEqualTo("NO_GROUND");
        assertThat(told.fields()).isEmpty();
        assertThat(told.laws()).isEmpty();
    }

    @Test
    void whatWasWithdrawnWhileItWaitedDidNotGo() {
        day.add(1, 1, received("wmo-301", "wmo-backoffice", "zorgaanbieder", "wmo-levering"))
                .add(1, 1, permitted(Moment.ARRIVAL, WMO, CARE, List.of(MOTHER)))
                .add(1, 1, new Queued("zorgaanbieder"))
                .add(1, 1, denied(Moment.RELEASE, "CONDITION", List.of(MOTHER)));

        assertThat(told(MOTHER)).extracting(Access::result).containsExactly(Result.REFUSED);
    }

    @Test
    void whoIsNotInTheLastDecisionIsNotInTheDelivery() {
        day.add(1, 1, received("jw-301", "jeugd-backoffice", "zorgaanbieder", "jeugd-levering"))
                .add(1, 1, permitted(Moment.ARRIVAL, JEUGD, CARE, List.of(MOTHER, DAUGHTER)))
                .add(1, 1, new Queued("zorgaanbieder"))
                .add(1, 1, permitted(Moment.RELEASE, JEUGD, CARE, List.of(MOTHER)))
                .add(1, 1, TO_PROVIDER);

        assertThat(told(MOTHER)).extracting(Access::result).containsExactly(Result.DELIVERED);
        assertThat(told(DAUGHTER)).extracting(Access::result).containsExactly(Result.NOTHING);
        assertThat(told(DAUGHTER)).allSatisfy(a -> assertThat(a.fields()).isEmpty());
    }

    @Test
    void whatCannotBeDeliveredIsToldUntilItIsOfferedAgainAndSecondCopiesChangeNothing() {
        day.add(1, 1, received("wmo-301", "wmo-backoffice", "zorgaanbieder", "wmo-levering"))
                .add(1, 1, permitted(Moment.ARRIVAL, WMO, CARE, List.of(MOTHER)))
                .add(1, 1, new Queued("zorgaanbieder"))
                .add(1, 1, new Failed("zorgaanbieder", "receiver-tls", 3, true));
        assertThat(told(MOTHER).getFirst().result()).isEqualTo(Result.NOTHING);
        assertThat(told(MOTHER).getFirst().reason()).isEqualTo("receiver-tls");

        day.add(1, 1, new Handled("beheerder", "ef".repeat(32), "replay", "de ontvanger is terug"));
        assertThat(told(MOTHER).getFirst().result()).isEqualTo(Result.WAITING);

        day.add(1, 1, TO_PROVIDER).add(1, 1, denied(Moment.RELEASE, "CONDITION", List.of(MOTHER)));
        assertThat(told(MOTHER)).extracting(Access::result).containsExactly(Result.DELIVERED);
    }

    /** The question has number 10; Wmo answers (11), youth may not be asked (12), Suwinet is silent (13), school knows nobody (14). */
    @Test
    void aQuestionAboutAHouseholdIsToldSourceBySource() {
        day.add(7, 10, received("household-inquiry", "wmo-regisseur", "samenhang", "integraal-plan"))
                .add(7, 11, permitted(Moment.QUESTION, WMO, CARE, List.of(MOTHER)))
                .add(7, 12, denied(Moment.QUESTION, "CONDITION", List.of(MOTHER)))
                .add(7, 13, permitted(Moment.QUESTION, WMO, CARE, List.of(MOTHER)))
                .add(7, 14, permitted(Moment.QUESTION, WMO, CARE, List.of(MOTHER)))
                .add(7, 11, received("back-office", "wmo-backoffice", "wmo-regisseur", "integraal-plan"))
                .add(7, 11, permitted(Moment.RELEASE, WMO, List.of("care.product"), List.of(MOTHER)))
                .add(7, 13, new Failed("suwinet", "source-timeout", 1, true))
                .add(7, 14, received("back-office", "school", "wmo-regisseur", "integraal-plan"))
                .add(7, 14, permitted(Moment.RELEASE, WMO, List.of(), List.of()))
                .add(7, 10, new Delivered("wmo-regisseur", "1e".repeat(32), 100));

        assertThat(told(MOTHER)).allSatisfy(access -> {
            assertThat(access.recipient()).isEqualTo("wmo-regisseur");
            assertThat(access.purpose()).isEqualTo("integraal-plan");
        });
        assertThat(told(MOTHER))
                .extracting(Access::source, Access::result, Access::reason, Access::fields)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "wmo-backoffice", Result.DELIVERED, "", List.of("care.product")),
                        org.assertj.core.groups.Tuple.tuple("unknown", Result.REFUSED, "CONDITION", List.<String>of()),
                        org.assertj.core.groups.Tuple.tuple(
                                "suwinet", Result.NOTHING, "source-timeout", List.<String>of()),
                        org.assertj.core.groups.Tuple.tuple("school", Result.NOTHING, "", List.<String>of()));
        assertThat(told(MOTHER).getFirst().at()).isEqualTo(Instant.parse("2026-11-20T12:00:10Z"));
    }

    @Test
    void aSourceThatWasNotAskedIsNamedByTheDecision() {
        Denied refused = denied(Moment.QUESTION, "CONDITION", List.of(MOTHER));
        day.add(7, 10, received("household-inquiry", "wmo-regisseur", "samenhang", "integraal-plan"))
                .add(
                        7,
                        12,
                        new Denied(
                                Moment.QUESTION,
                                refused.reason(),
                                refused.detail(),
                                refused.nearMisses(),
                                refused.subjects(),
                                refused.policy(),
                                Optional.of(new Asked("jeugd-backoffice", "household-question"))))
                .add(7, 10, new Delivered("wmo-regisseur", "1e".repeat(32), 100));

        assertThat(told(MOTHER))
                .extracting(Access::source, Access::type, Access::result, Access::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "jeugd-backoffice", "household-question", Result.REFUSED, "CONDITION"));
    }

    @Test
    void anAnswerThatNeverLeftWasNotDelivered() {
        day.add(7, 10, received("household-inquiry", "wmo-regisseur", "samenhang", "integraal-plan"))
                .add(7, 11, permitted(Moment.QUESTION, WMO, CARE, List.of(MOTHER)))
                .add(7, 11, received("back-office", "wmo-backoffice", "wmo-regisseur", "integraal-plan"))
                .add(7, 11, permitted(Moment.RELEASE, WMO, CARE, List.of(MOTHER)));

        assertThat(told(MOTHER)).extracting(Access::result).containsExactly(Result.NOTHING);
    }

    @Test
    void aBrokenGlassShowsForWhomItWasBrokenAlone() {
        day.add(7, 10, received("household-inquiry", "crisis", "samenhang", "crisis"))
                .add(
                        7,
                        11,
                        new BrokeGlass(
                                "acute-danger",
                                "crisis-worker",
                                "2d".repeat(32),
                                "3c".repeat(32),
                                DAUGHTER,
                                "2026-11-20T16:00:00Z",
                                "2026-11-21T12:00:00Z"))
                .add(7, 11, permitted(Moment.QUESTION, JEUGD, CARE, List.of(MOTHER, DAUGHTER)));

        assertThat(told(DAUGHTER)).extracting(Access::emergency).containsExactly(true);
        assertThat(told(MOTHER)).extracting(Access::emergency).containsExactly(false);
    }

    @Test
    void whoReadTheRegisterOfConsentsIsTold() {
        day.add(8, 20, new ConsentsRead("wmo-backoffice", MOTHER, List.of("c1")));

        assertThat(told(MOTHER)).extracting(Access::recipient).containsExactly("wmo-backoffice");
        assertThat(told(MOTHER).getFirst().fields()).containsExactly(WhoSawMyData.CONSENTS);
        assertThat(told(DAUGHTER)).isEmpty();
    }

    @Test
    void theFilesHoldNobodyElseAndNoEmployee() throws IOException {
        String employee = "ef".repeat(32);
        day.add(1, 1, received("jw-301", "jeugd-backoffice", "zorgaanbieder", "jeugd-levering"))
                .add(1, 1, permitted(Moment.ARRIVAL, JEUGD, CARE, List.of(MOTHER, DAUGHTER)))
                .add(1, 1, new Queued("zorgaanbieder"))
                .add(1, 1, new Handled("beheerder", employee, "replay", "de ontvanger is terug"))
                .add(1, 1, TO_PROVIDER)
                .add(2, 2, new Queried("auditor", employee, "inzage", "subject:" + MOTHER));
        WhoSawMyData report = WhoSawMyData.of(MOTHER, day.trail::records);

        String csv = new String(ReportFile.csv(report).bytes(), UTF_8);
        var json = new ObjectMapper().readTree(ReportFile.json(report).bytes());

        assertThat(csv).contains("soort zorg of ondersteuning; naam").contains("\"verstrekt\"");
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv + json).doesNotContain(DAUGHTER).doesNotContain(employee).doesNotContain("beheerder");
        assertThat(json.at("/accesses/0/fields/0/nl").asText()).isEqualTo("soort zorg of ondersteuning");
    }

    @Test
    void aManifestSaysWhatTheFileIsOf() throws IOException {
        ReportFile file = ReportFile.csv(WhoSawMyData.of(MOTHER, day.trail::records));
        byte[] manifest = file.manifest("subject:p-x", Instant.parse("2026-11-21T09:00:00Z"), "head");

        var json = new ObjectMapper().readTree(manifest);
        assertThat(json.path("sha256").asText())
                .isEqualTo(java.util.HexFormat.of().formatHex(file.digest()))
                .hasSize(64);
        assertThat(json.path("count").asInt()).isZero();
        var zip =
                new ZipInputStream(new ByteArrayInputStream(file.zip(manifest, Instant.parse("2026-11-21T09:00:00Z"))));
        assertThat(zip.getNextEntry()).extracting("name").isEqualTo(file.name());
        assertThat(zip.readAllBytes()).isEqualTo(file.bytes());
        assertThat(zip.getNextEntry()).extracting("name").isEqualTo("manifest.json");
    }

    @Test
    void everyFieldHasItsWordsInBothLanguages() {
        for (Field field : Field.values()) {
            assertThat(FieldWords.NL.of(field.path())).as(field.path()).isNotEqualTo(field.path());
            assertThat(FieldWords.EN.of(field.path())).as(field.path()).isNotBlank();
        }
    }

    private List<Access> told(String subject) {
        return WhoSawMyData.of(subject, day.trail::records).accesses();
    }
}
