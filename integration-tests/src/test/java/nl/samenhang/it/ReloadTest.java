// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Gateway;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.audit.AuditEvent.Reconfigured;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.FileAuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration that changes while messages flow: no restart, no message lost, and a wrong one changes nothing. */
class ReloadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int MANY = 30;
    private static final int SWAPS = 5;
    private static final String PROVIDER_ROUTE = "to-" + Cast.PROVIDER + ".camel.yaml";
    private static final String INCOME_ROUTE = "to-" + Cast.INCOME + ".camel.yaml";

    @TempDir
    Path folder;

    private DataFolder data;
    private Neighbours neighbours;

    @BeforeEach
    void start() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        neighbours = Neighbours.around(data, CLOCK);
    }

    @AfterEach
    void stop() {
        neighbours.close();
    }

    @Test
    void messagesThatFlowWhileRoutesAndRulesChangeAllArriveOnce() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        try (Gateway gateway = gateway();
                ExecutorService sender = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < MANY; i++) {
                String message = Messages.wmo301();
                sender.execute(() -> {
                    if (post(message).status() == 202) {
                        accepted.incrementAndGet();
                    }
                });
            }
            for (int i = 0; i < SWAPS; i++) {
                Files.writeString(route(PROVIDER_ROUTE), "# once more\n" + Files.readString(route(PROVIDER_ROUTE)));
                ownRule(i);
                Verb.Ended ended = reload();
                assertThat(ended.err()).isEmpty();
                assertThat(ended.code()).isZero();
            }
            sender.shutdown();
            assertThat(sender.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            assertThat(accepted).hasValue(MANY);
            await().atMost(PATIENCE).until(() -> neighbours.wmo().deliveries().size() == MANY);
            assertThat(neighbours.provider().received()).hasSize(MANY);
            assertThat(neighbours.provider().repetitions()).isZero();
            assertThat(neighbours.wmo().repetitions()).isZero();
            assertThat(gateway.deadLetters()).isZero();
            assertThat(changes()).hasSizeGreaterThanOrEqualTo(SWAPS).allSatisfy(change -> assertThat(change.before())
                    .hasSameSizeAs(change.after()));
            assertThat(changes()).anySatisfy(change -> {
                assertThat(change.kinds()).contains("policy", "routes");
                assertThat(change.after()).isNotEqualTo(change.before());
                assertThat(change.person()).hasSize(64);
            });
        }
    }

    @Test
    void aWrongFileIsRefusedWithItsPlaceAndTheOldOneRunsOn() throws Exception {
        Path route = route(PROVIDER_ROUTE);
        String right = Files.readString(route);
        try (Gateway gateway = gateway()) {
            assertRefused(route, "- route: [", "not YAML", ":");
            assertRefused(route, right.replace("bean:", "log:"), "step 'log' is not one of", ":7:");
            assertRefused(route, right.replace("ref: ggk", "ref: no-such-adapter"), "Camel refuses it", ":7:");
            assertRefused(route, right.replace("deliver(", "noSuchMethod("), "Camel refuses it", ":7:");
            assertRefused(
                    data.config().resolve("parties.yaml"),
                    Files.readString(data.config().resolve("parties.yaml")).replace("serves:", "servs:"),
                    "servs",
                    "parties.yaml:");
            assertThat(changes()).isEmpty();
            assertThat(post(Messages.wmo301()).status()).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> neighbours.wmo().deliveries().size() == 1);
            assertThat(gateway.deadLetters()).isZero();
        }
    }

    @Test
    void aPartyAndItsRouteComeAndGoWithoutARestart() throws Exception {
        Path parties = data.config().resolve("parties.yaml");
        String all = Files.readString(parties);
        String route = Files.readString(route(INCOME_ROUTE));
        String without = all.replaceFirst("(?s) *- name: " + Cast.INCOME + "\\n.*?(?=( *- name:)|$)", "");
        Files.writeString(parties, without);
        Files.delete(route(INCOME_ROUTE));
        try (Gateway gateway = gateway()) {
            assertThat(toIncome().body()).contains("PEER");

            Files.writeString(parties, all);
            Files.writeString(route(INCOME_ROUTE), route);
            assertThat(reload().out()).contains("parties", "routes");
            assertThat(toIncome().body()).doesNotContain("PEER").contains("NO_GROUND");

            Files.writeString(parties, without);
            Files.delete(route(INCOME_ROUTE));
            assertThat(reload().code()).isZero();
            assertThat(toIncome().body()).contains("PEER");
            assertThat(gateway.deadLetters()).isZero();
        }
    }

    @Test
    void whatWaitsForARouteThatWasTakenAwayGoesWhenItIsBack() throws Exception {
        String route = Files.readString(route(PROVIDER_ROUTE));
        try (Gateway gateway = gateway()) {
            Files.delete(route(PROVIDER_ROUTE));
            assertThat(reload().code()).isZero();
            assertThat(post(Messages.wmo301()).status()).isEqualTo(202);
            assertThat(gateway.waitingFor(Cast.PROVIDER)).isEqualTo(1);

            Files.writeString(route(PROVIDER_ROUTE), route);
            assertThat(reload().code()).isZero();
            await().atMost(PATIENCE).until(() -> neighbours.wmo().deliveries().size() == 1);
        }
    }

    @Test
    void theGatewayNoticesByItself() throws Exception {
        try (Gateway gateway = gateway()) {
            ownRule(1);

            await().atMost(PATIENCE).until(() -> changes().size() == 1);
            assertThat(changes().get(0).person()).isEmpty();
            assertThat(changes().get(0).kinds()).containsExactly("policy");
            assertThat(reload().out()).contains("nothing to change");
            assertThat(gateway.deadLetters()).isZero();
        }
    }

    @Test
    void whatNeedsARestartIsSaid() throws Exception {
        try (Gateway gateway = gateway()) {
            Path settings = data.config().resolve("samenhang.yaml");
            Files.writeString(settings, Files.readString(settings) + "patience: PT7S\n");

            Verb.Ended ended = reload();

            assertThat(ended.err()).contains("after a restart");
            assertThat(ended.code()).isZero();
            assertThat(gateway.deadLetters()).isZero();
        }
    }

    private void assertRefused(Path file, String wrong, String... words) throws IOException {
        String right = Files.readString(file);
        Files.writeString(file, wrong);
        Verb.Ended ended = reload();
        assertThat(ended.err()).contains(words).contains(file.toString(), "the old configuration runs on");
        assertThat(ended.code()).isEqualTo(2);
        Files.writeString(file, right);
        assertThat(reload().code()).isZero();
    }

    /** A rule of the municipality's own, each time with another text. */
    private void ownRule(int number) throws IOException {
        Path policy = Files.createDirectories(data.config().resolve("policy"));
        Files.writeString(policy.resolve("eigen.yaml"), """
                # SPDX-License-Identifier: EUPL-1.2
                rules:
                  - id: R-EIGEN-001
                    effect: permit
                    from: [WMO]
                    to: [AANBIEDER]
                    by: [WMO]
                    purposes: [wmo-levering]
                    law: Wmo 2015
                    article: 5.2.1 lid 2 onder a
                    text-date: 2019-01-01
                    valid-from: 2019-01-01
                    status: read
                    consent: none
                    limit:
                      nl: Alleen de aanbieder, de %1$de keer.
                      en: Only the provider, time %1$d.
                    profile: assignment-301
                    classes: [TECHNICAL, IDENTIFICATION, EXISTENCE, CONTENT, MONEY, SPECIAL]
                    bsn: Wmo 2015, art. 5.2.9
                    subjects: named
                    obligations: [NO_ONWARD]
                """.formatted(number));
    }

    private Path route(String name) {
        return data.config().resolve("routes").resolve(name);
    }

    private Verb.Ended reload() {
        return Verb.run("reload", "--data", data.root().toString());
    }

    private Reply toIncome() {
        String income = Cast.holders().stream()
                .filter(holder -> holder.name().equals(Cast.INCOME))
                .map(holder -> holder.oin().value())
                .findFirst()
                .orElseThrow();
        return post(Messages.wmo301(), income);
    }

    private Reply post(String message) {
        return post(message, Cast.AGB);
    }

    private Reply post(String message, String receiver) {
        try {
            return neighbours.wmo().post(message.getBytes(UTF_8), receiver, Optional.empty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Gateway gateway() {
        return Gateway.start(data, Configuration.load(data.config()), CLOCK);
    }

    private List<Reconfigured> changes() {
        try (Stream<AuditRecord> records = FileAuditTrail.read(data.audit())) {
            return records.map(AuditRecord::event)
                    .filter(Reconfigured.class::isInstance)
                    .map(Reconfigured.class::cast)
                    .toList();
        }
    }
}
