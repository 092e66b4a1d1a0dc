// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code scenarios/}, through a whole gateway with simulators of the systems around it; then all that went over their
 * lines, against the published schemas. With {@code -Dsamenhang.accept=true} what comes out is written into the folders, to be reviewed;
 * with {@code -Dsamenhang.scenario=} a regular expression only folders with such a name are played,
 * and with {@code -Dsamenhang.clock-offset=-P3D} they are on another day.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosTest {

    private static final Path SCENARIOS =
            Path.of(System.getProperty("samenhang.root"), "integration-tests", "scenarios");
    private static final Duration OFFSET = Duration.parse(System.getProperty("samenhang.clock-offset", "PT0S"));
    private static final String ONLY = System.getProperty("samenhang.scenario", "");

    @TempDir
    static Path folder;

    private static Optional<Town> shared = Optional.empty();
    private static final List<Spoken> SPOKEN = new ArrayList<>();

    @AfterAll
    static void stop() {
        shared.ifPresent(Town::close);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> goesAsItsFolderSays() {
        return scenarios()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(), scenario.folder().toUri(), () -> play(scenario)));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> meetsThePublishedSchemas() {
        assumeTrue(PublishedSchemas.present(), "the published schemas are not beside the checkout, in ../shared");
        var schemas = new PublishedSchemas();
        return SPOKEN.stream().collect(groupingBy(Spoken::kind, TreeMap::new, toList())).entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getKey() + ", " + kind.getValue().size(), () -> assertMet(schemas, kind.getValue())));
    }

    private static void assertMet(PublishedSchemas schemas, List<Spoken> all) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Spoken each : all) {
            schemas.faults(each)
                    .ifPresentOrElse(
                            faults -> faults.forEach(fault -> wrong.add(each + ": " + fault)),
                            () -> assertThat(PublishedSchemas.NONE)
                                    .as("without a published schema for a reason")
                                    .containsKey(each.kind()));
        }
        assertThat(wrong).isEmpty();
    }

    private static Stream<Scenario> scenarios() {
        return Scenario.all(SCENARIOS).stream()
                .filter(scenario -> scenario.name().matches(".*(" + ONLY + ").*"));
    }

    private static void play(Scenario scenario) throws Exception {
        if (scenario.starts().isEmpty()) {
            run(scenario, shared());
            return;
        }
        Path own = folder.resolve(scenario.folder().getFileName());
        try (Town town =
                new Town(own, new MovedClock(OFFSET.plus(scenario.starts().get())))) {
            run(scenario, town);
        }
    }

    private static void run(Scenario scenario, Town town) throws Exception {
        Play play = new Play(scenario, town);
        try {
            play.run();
        } finally {
            SPOKEN.addAll(play.spoken());
        }
    }

    private static Town shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(new Town(folder.resolve("shared"), new MovedClock(OFFSET)));
        }
        return shared.get();
    }
}
