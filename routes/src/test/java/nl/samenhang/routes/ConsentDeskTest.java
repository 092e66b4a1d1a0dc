// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static nl.samenhang.routes.TestGateway.PROVIDER;
import static nl.samenhang.routes.TestGateway.WMO;
import static nl.samenhang.routes.TestGateway.agb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.ConsentEvent;
import nl.samenhang.canonical.Arrival.Sender;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Consent.Status;
import nl.samenhang.canonical.ConsentForm;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.ConsentOutcome;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a rule of the municipality that lets an assignment go to the provider with the client's explicit consent alone. */
class ConsentDeskTest {

    private static final Sender OFFICE = new Sender.Registered(WMO);
    private static final Bsn CLIENT = new Bsn("999990020");

    @TempDir
    private Path folder;

    private TestGateway gateway;

    @BeforeEach
    void start() throws IOException {
        Path overlay = Files.createDirectory(folder.resolve("policy"));
        Files.writeString(overlay.resolve("local.yaml"), """
                rules:
                  - id: R-WMO-006
                    effect: permit
                    from: [WMO]
                    to: [AANBIEDER]
                    purposes: [wmo-levering]
                    law: Wmo 2015
                    article: 5.2.1 lid 2 onder a
                    text-date: 2019-01-01
                    valid-from: 2019-01-01
                    status: read
                    consent: C1_STATUTORY_EXPLICIT
                    right: explicit-consent
                    limit: {nl: x, en: x}
                    profile: assignment-301
                    classes: [TECHNICAL, IDENTIFICATION, EXISTENCE, CONTENT, MONEY, SPECIAL]
                    bsn: Wmo 2015, art. 5.2.9
                    subjects: named
                """);
        gateway = new TestGateway(folder, Policy.builtIn(List.of(overlay)));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void withoutConsentAnAssignmentIsRefusedAndTheTrailSaysWhichConsentOfWhom() {
        Outcome outcome = gateway.post(WMO, agb("42420001"), assignment("A1"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Denied.class, d -> {
            assertThat(d.reason()).isEqualTo("CONDITION");
            assertThat(d.explanation()).anyMatch(s -> s.contains("van 'client' zelf"));
        });
        assertThat(events(AuditEvent.Denied.class).getFirst().nearMisses())
                .singleElement()
                .asString()
                .matches("R-WMO-006: Wmo 2015, art. 5.2.1 lid 2 onder a: consent C1_STATUTORY_EXPLICIT about"
                        + " p-[0-9a-f]{20} by SELF");
        assertThat(gateway.delivered()).isEmpty();
    }

    @Test
    void withConsentItArrivesAndBothDecisionsNameTheConsent() {
        ConsentId id = id(gateway.desk.record(OFFICE, form()));

        gateway.post(WMO, agb("42420001"), assignment("A1"));

        await().until(() -> gateway.delivered().size() == 1);
        assertThat(events(AuditEvent.Permitted.class)).hasSize(2).allSatisfy(p -> assertThat(p.consents())
                .containsExactly(id.toString()));
    }

    @Test
    void aWithdrawalStopsWhatWaitsInTheQueueAndTheTrailSaysWhy() throws Exception {
        ConsentId id = id(gateway.desk.record(OFFICE, form()));
        gateway.hold(PROVIDER);
        assertThat(gateway.post(WMO, agb("42420001"), assignment("A1"))).isInstanceOf(Outcome.Accepted.class);

        ConsentOutcome withdrawn = gateway.desk.withdraw(OFFICE, id);
        gateway.letGo(PROVIDER);

        assertThat(withdrawn).isInstanceOfSatisfying(ConsentOutcome.Kept.class, k -> assertThat(
                        k.latest().status())
                .isEqualTo(Status.WITHDRAWN));
        await().untilAsserted(() -> assertThat(events(AuditEvent.Denied.class)).hasSize(1));
        AuditEvent.Denied denied = events(AuditEvent.Denied.class).getFirst();
        assertThat(denied.moment()).isEqualTo(Moment.RELEASE);
        assertThat(denied.reason()).isEqualTo("CONDITION");
        assertThat(denied.nearMisses().getFirst())
                .containsPattern("consent C1_STATUTORY_EXPLICIT about p-[0-9a-f]{20} by SELF");
        assertThat(gateway.delivered()).isEmpty();
        assertThat(events(AuditEvent.Delivered.class)).isEmpty();
    }

    @Test
    void whileTheTrailIsAwayNothingChanges() {
        ConsentId id = id(gateway.desk.record(OFFICE, form()));
        gateway.trail.failAfter(gateway.trail.all().size());

        assertThat(gateway.desk.withdraw(OFFICE, id)).isEqualTo(new ConsentOutcome.Unavailable("audit-unavailable"));
        assertThat(gateway.desk.record(OFFICE, form())).isEqualTo(new ConsentOutcome.Unavailable("audit-unavailable"));
        assertThat(gateway.desk.read(OFFICE, id)).isEqualTo(new ConsentOutcome.Unavailable("audit-unavailable"));

        gateway.trail.failAfter(Integer.MAX_VALUE);
        assertThat(gateway.desk.find(OFFICE, CLIENT))
                .isInstanceOfSatisfying(ConsentOutcome.Found.class, f -> assertThat(f.consents())
                        .singleElement()
                        .satisfies(c -> assertThat(c.status()).isEqualTo(Status.ACTIVE)));
    }

    @Test
    void theTrailNamesTheConsentAndNoCitizenServiceNumber() {
        id(gateway.desk.record(OFFICE, form()));

        ConsentEvent.ConsentRecorded recorded =
                events(ConsentEvent.ConsentRecorded.class).getFirst();
        assertThat(recorded.party()).isEqualTo("wmo");
        assertThat(recorded.covered().kind()).isEqualTo("C1_STATUTORY_EXPLICIT");
        assertThat(recorded.covered().purposes()).containsExactly("wmo-levering");
        assertThat(recorded.covered().subject()).matches("[0-9a-f]{64}");
        assertThat(recorded.toString()).doesNotContain("99999");
    }

    @Test
    void nothingInTheDataFolderHoldsACitizenServiceNumber() throws IOException {
        id(gateway.desk.record(OFFICE, form()));

        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.toString().contains(".db")).toList())
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(Files.readString(f, StandardCharsets.ISO_8859_1))
                            .doesNotContain("99999"));
        }
    }

    @Test
    void aNewConsentToTheSameTakesThePlaceOfTheOld() {
        ConsentId first = id(gateway.desk.record(OFFICE, form()));

        ConsentId second = id(gateway.desk.record(OFFICE, form()));

        assertThat(gateway.desk.read(OFFICE, first))
                .isInstanceOfSatisfying(ConsentOutcome.Kept.class, k -> assertThat(k.history())
                        .extracting(Consent::status)
                        .containsExactly(Status.ACTIVE, Status.SUPERSEDED));
        assertThat(events(ConsentEvent.ConsentRecorded.class).getLast().supersedes())
                .containsExactly(first.toString());
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void whatWasRefusedIsNotAskedForAgainInSilenceButMayBeGiven() {
        ConsentId asked = id(gateway.desk.propose(OFFICE, form()));
        assertThat(gateway.desk.propose(OFFICE, form())).isEqualTo(new ConsentOutcome.Conflict("consent-exists"));

        assertThat(id(gateway.desk.refuse(OFFICE, asked))).isEqualTo(asked);

        assertThat(events(ConsentEvent.ConsentRefused.class)).hasSize(1);
        assertThat(gateway.desk.propose(OFFICE, form())).isEqualTo(new ConsentOutcome.Conflict("consent-was-refused"));
        assertThat(gateway.desk.record(OFFICE, form())).isInstanceOf(ConsentOutcome.Kept.class);
    }

    @Test
    void aConsentIsWithdrawnOnceAndOnlyWhatWasAskedForIsRefused() {
        ConsentId id = id(gateway.desk.record(OFFICE, form()));

        assertThat(gateway.desk.refuse(OFFICE, id)).isEqualTo(new ConsentOutcome.Conflict("consent-not-proposed"));
        gateway.desk.withdraw(OFFICE, id);
        assertThat(gateway.desk.withdraw(OFFICE, id)).isEqualTo(new ConsentOutcome.Conflict("consent-not-active"));
        assertThat(events(ConsentEvent.ConsentWithdrawn.class)).hasSize(1);
        assertThat(gateway.desk.withdraw(OFFICE, new ConsentId(new UUID(0, 1))))
                .isEqualTo(new ConsentOutcome.Unknown());
    }

    @Test
    void aConsentThatNoRuleAsksForIsNotRecorded() {
        Consent.Scope scope = form().scope();
        ConsentForm other = new ConsentForm(
                CLIENT,
                true,
                List.of(),
                Consent.Capacity.CAPABLE,
                new Consent.Scope(
                        ConsentKind.C3_CARE_AGREEMENT,
                        scope.purposes(),
                        scope.task(),
                        "",
                        scope.collectedUnder(),
                        scope.fields(),
                        scope.validFrom(),
                        scope.validUntil()),
                form().evidence());

        assertThat(gateway.desk.record(OFFICE, other)).isEqualTo(new ConsentOutcome.NotAskedFor());
        assertThat(gateway.desk.propose(OFFICE, other)).isEqualTo(new ConsentOutcome.NotAskedFor());
        assertThat(gateway.trail.events()).isEmpty();
    }

    @Test
    void whoMayNotKeepConsentsNeitherRecordsNorReadsThem() {
        ConsentId id = id(gateway.desk.record(OFFICE, form()));
        for (Sender other : List.of(new Sender.Registered(PROVIDER), new Sender.Unregistered("somebody"))) {
            assertThat(gateway.desk.record(other, form())).isEqualTo(new ConsentOutcome.NotAllowed());
            assertThat(gateway.desk.propose(other, form())).isEqualTo(new ConsentOutcome.NotAllowed());
            assertThat(gateway.desk.withdraw(other, id)).isEqualTo(new ConsentOutcome.NotAllowed());
            assertThat(gateway.desk.refuse(other, id)).isEqualTo(new ConsentOutcome.NotAllowed());
            assertThat(gateway.desk.read(other, id)).isEqualTo(new ConsentOutcome.NotAllowed());
            assertThat(gateway.desk.find(other, CLIENT)).isEqualTo(new ConsentOutcome.NotAllowed());
        }
        assertThat(gateway.trail.events()).hasSize(1);
    }

    private static ConsentForm form() {
        return new ConsentForm(
                CLIENT,
                true,
                List.of(),
                Consent.Capacity.CAPABLE,
                new Consent.Scope(
                        ConsentKind.C1_STATUTORY_EXPLICIT,
                        Set.of(new Purpose("wmo-levering")),
                        Domain.AANBIEDER,
                        "",
                        Set.of(Domain.WMO),
                        Set.of(Field.values()),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1)),
                new Consent.Evidence("dossier-1", "2026-01"));
    }

    private static String assignment(String number) {
        return Messages.wmo301(number).replaceFirst("(?s)<bericht:Relaties>.*</bericht:Relaties>", "");
    }

    private static ConsentId id(ConsentOutcome outcome) {
        assertThat(outcome).isInstanceOf(ConsentOutcome.Kept.class);
        return ((ConsentOutcome.Kept) outcome).latest().id();
    }

    private <T extends AuditEvent> List<T> events(Class<T> kind) {
        return gateway.trail.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
