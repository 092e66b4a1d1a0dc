// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.app.command.Main;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Props;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command line as a person or a script meets it: its help, its exit codes, and the faults of a configuration. */
class CommandLineTest {

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbExplainsItselfWithAnExample(List<String> verb) {
        Verb.Ended ended =
                Verb.run(Stream.concat(verb.stream(), Stream.of("--help")).toArray(String[]::new));

        assertThat(ended.out())
                .contains("Usage: samenhang", "Example:")
                .contains("  samenhang " + String.join(" ", verb));
        assertThat(ended.code()).isZero();
    }

    @Test
    void anUnknownVerbIsAWrongUse() {
        assertThat(Verb.run("vertaal").code()).isEqualTo(2);
    }

    @Test
    void aConfigurationInOrderIsInOrder(@TempDir Path own) throws IOException {
        configuration(own);

        Verb.Ended ended = Verb.run("check", "--data", own.toString());

        assertThat(ended.out()).contains("in order: 4 parties");
        assertThat(ended.code()).isZero();
    }

    @Test
    void allFaultsOfAConfigurationAreToldAtOnceWithTheirPlaces(@TempDir Path own) throws IOException {
        Path parties = configuration(own).resolve("parties.yaml");
        Files.writeString(parties, """
                parties:
                  - name: wmo-backoffice
                    oin: "00000000000009999002"
                    serves: [WMO, WATER]
                    codes: ["GEMEENTE:0243"]
                    endpoint: http://127.0.0.1:1/berichten
                  - name: zorgaanbieder
                    oin: "00000000000009999005"
                    serves: [AANBIEDER]
                    codes: ["AGB:42420001"]
                    kleur: blauw
                """);

        Verb.Ended ended = Verb.run("check", "--data", own.toString());

        assertThat(ended.err().lines())
                .anyMatch(line -> line.matches(".*parties\\.yaml:4:19: 'WATER' is not .*"))
                .anyMatch(line -> line.matches(".*parties\\.yaml:6:15: .*https.*"))
                .anyMatch(line -> line.matches(".*parties\\.yaml:11:5: 'kleur' is not a key here.*"));
        assertThat(ended.code()).isEqualTo(78);
    }

    @Test
    void aGatewayWithAFaultInItsConfigurationDoesNotStart(@TempDir Path own) throws Exception {
        Files.writeString(configuration(own).resolve("parties.yaml"), "parties: none\n");

        Child.Ended ended = Child.run("serve", "--data", own.toString());

        assertThat(ended.err()).containsPattern("parties\\.yaml:1:10: ").doesNotContain("ready: ");
        assertThat(ended.code()).isEqualTo(78);
    }

    static Stream<List<String>> verbs() {
        return verbs(List.of(), Main.commandLine());
    }

    private static Stream<List<String>> verbs(List<String> path, CommandLine command) {
        return Stream.concat(
                Stream.of(path),
                command.getSubcommands().entrySet().stream()
                        .flatMap(verb -> verbs(
                                Stream.concat(path.stream(), Stream.of(verb.getKey()))
                                        .toList(),
                                verb.getValue())));
    }

    private static Path configuration(Path own) throws IOException {
        Path config = own.resolve("config");
        ThrowAwayPki.create(config.resolve("tls"), Cast.holders(), Clock.systemUTC());
        URI nobody = URI.create("https://127.0.0.1:1/berichten");
        new Props(config, 0).write(nobody, nobody, nobody, nobody);
        return config;
    }
}
