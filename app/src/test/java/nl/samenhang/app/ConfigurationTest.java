// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final String SETTINGS = """
            municipality: "0243"
            key-store: tls/gateway.p12
            trust-store: tls/trust.p12
            password-file: tls/password.txt
            """;

    private static final String PARTIES = """
            parties:
              - name: provider
                oin: "00000001000000000001"
                serves: [AANBIEDER]
                codes: ["AGB:42420001"]
                endpoint: https://provider.example/ggk
            """;

    private static final String ROUTE = """
            # To the provider.
            - route:
                id: to-provider
                from:
                  uri: direct:to-provider
                  steps:
                    - bean: { ref: ggk, method: "deliver(${body.envelope}, ${body.bytes})" }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("routes"));
        file("samenhang.yaml", SETTINGS);
        file("parties.yaml", PARTIES);
        file("routes/to-provider.camel.yaml", ROUTE);
    }

    @Test
    void whatIsInOrderLoadsWithTheDefaultsOfWhatIsLeftOut() {
        Configuration configuration = Configuration.load(folder);

        assertThat(configuration.settings().messageBytes()).isEqualTo(25_000_000);
        assertThat(configuration.settings().redelivery()).isEqualTo(Redelivery.standard());
        assertThat(configuration.directory().parties().named("provider")).isPresent();
        assertThat(configuration.routes()).hasSize(1);
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnceWithItsPlace() throws IOException {
        file("samenhang.yaml", SETTINGS + "message-bytes: many\npatiense: PT3S\n");
        file("parties.yaml", PARTIES.replace("AANBIEDER", "AANBEIDER"));
        file("routes/to-provider.camel.yaml", ROUTE.replace("bean:", "wireTap:"));

        List<String> faults = faults();

        assertThat(faults)
                .anyMatch(f -> f.contains("samenhang.yaml:5:16: has to be a whole number"))
                .anyMatch(f -> f.contains("samenhang.yaml:6:1: 'patiense' is not a key here"))
                .anyMatch(f -> f.contains("parties.yaml:4:14: 'AANBEIDER' is not a domain"))
                .anyMatch(f -> f.contains("to-provider.camel.yaml:7:11: step 'wireTap' is not one of"));
    }

    @Test
    void aRouteToAPartyThatIsNotInTheRegisterIsAFault() throws IOException {
        file("parties.yaml", PARTIES.replace("name: provider", "name: other"));

        assertThat(faults()).anyMatch(f -> f.contains("goes to a party that parties.yaml has to hold"));
    }

    @Test
    void aPartyWithoutAnAddressThatIsHttpsIsAFault() throws IOException {
        file("parties.yaml", PARTIES.replace("https://", "http://"));

        assertThat(faults()).anyMatch(f -> f.contains("parties.yaml:6:15: has to be an https address"));
    }

    @Test
    void twoPartiesOfOneNumberAreAFault() throws IOException {
        file(
                "parties.yaml",
                PARTIES + PARTIES.substring(PARTIES.indexOf("  - name")).replace("provider\n", "second\n"));

        assertThat(faults()).anyMatch(f -> f.contains("the name and the OIN have to be of one party only"));
    }

    @Test
    void aFileThatIsNotThereIsAFaultAndNotACrash() throws IOException {
        Files.delete(folder.resolve("parties.yaml"));

        assertThat(faults()).anyMatch(f -> f.contains("parties.yaml:1:1: has to be a file"));
    }

    @Test
    void aFormatOfASupplierIsReadWithItsExpression() throws IOException {
        Files.createDirectories(folder.resolve("formats"));
        file("formats/suite.yaml", "party: provider\nmember: dossier\n");
        file("formats/suite.jslt", "{\"a\": .b}");

        assertThat(Configuration.load(folder).formats())
                .singleElement()
                .satisfies(format -> assertThat(format.type().code()).isEqualTo("format-suite"));
    }

    @Test
    void aFaultyFormatIsToldByFileLineAndColumn() throws IOException {
        Files.createDirectories(folder.resolve("formats"));
        file("formats/one.yaml", "party: provider\nmember: dossier\n");
        file("formats/one.jslt", "{\n  \"a\": unknown(.b)\n}");
        file("formats/two.yaml", "party: nobody\nmembre: dossier\n");
        file("formats/three.yaml", "party: provider\nmember: dossier\n");

        assertThat(faults())
                .anyMatch(f -> f.matches(".*one\\.jslt:2:\\d+: has to be JSLT: .*"))
                .anyMatch(f -> f.contains("two.yaml:1:8: has to be a party that parties.yaml holds"))
                .anyMatch(f -> f.contains("two.yaml:2:1: 'membre' is not a key here"))
                .anyMatch(f -> f.contains("three.jslt:1:1: has to be a file of text"));
    }

    @Test
    void whoMaySignInIsReadAndItsFaultsAreToldTogether() throws IOException {
        String console = """
                console:
                  address: https://samenhang.example
                  issuer: https://aanmelden.example
                  client-id: samenhang
                  client-secret-file: secret.txt
                  administrators: [samenhang-beheer]
                  auditors: [samenhang-audit]
                """;
        file("secret.txt", "a secret\n");
        file("samenhang.yaml", SETTINGS + console);

        assertThat(Configuration.load(folder).settings().console().oidc()).hasValueSatisfying(oidc -> {
            assertThat(oidc.callback()).hasToString("https://samenhang.example/console/aanmelden/terug");
            assertThat(oidc.roles()).hasSize(2);
        });

        file(
                "samenhang.yaml",
                SETTINGS
                        + console.replace("secret.txt", "elsewhere.txt")
                                .replace("https://aan", "http://aan")
                                .replace("[samenhang-audit]", "[samenhang-beheer]")
                        + "  theme: nowhere.css\n  look: blue\n  smallest-group: 9\n");
        assertThat(faults())
                .anyMatch(f -> f.contains("has to be an https address"))
                .anyMatch(f -> f.contains("has to be a file that can be read"))
                .anyMatch(f -> f.contains("a value has to mean one role only"))
                .anyMatch(f -> f.contains("has to be a whole number, 10 or more"))
                .anyMatch(f -> f.contains("'look' is not a key here"));
    }

    @Test
    void aPartyOnQueuesNeedsThePortAndHasNoEndpointBesides() throws IOException {
        String queues = PARTIES.replaceFirst("endpoint: .*", "jms: [sends, receives]");
        file("parties.yaml", queues);
        assertThat(faults()).singleElement().asString().contains("jms needs the port of jms");

        file("samenhang.yaml", SETTINGS + "jms: {port: \"0\"}\n");
        assertThat(Configuration.load(folder).settings().jmsPort()).hasValue(0);

        file("parties.yaml", PARTIES + "    jms: [receives]\n");
        assertThat(faults()).anyMatch(f -> f.contains("has to have no endpoint"));
        file("parties.yaml", queues.replace("sends", "speaks"));
        assertThat(faults()).anyMatch(f -> f.contains("'speaks' is not a use of JMS"));
    }

    @Test
    void whatIsDoneWithNotificationsIsSaidAtACaseSystemThatAnswers() throws IOException {
        file("parties.yaml", PARTIES + "    notifies: {receiver: nobody, purpose: For All}\n");

        assertThat(faults())
                .anyMatch(f -> f.contains("a case system that notifies has to answer too"))
                .anyMatch(f -> f.contains("a code has to be"))
                .anyMatch(f -> f.contains("has to be a code of the register of processing activities"));

        file("zgw", "een-geheim-van-minstens-32-bytes!");
        file("samenhang.yaml", SETTINGS + "zgw: {client-id: a, secret-file: zgw, notifications-file: nowhere}\n");
        assertThat(faults()).anyMatch(f -> f.contains("have to be files with the secrets"));
    }

    private List<String> faults() {
        ConfigurationFaultsException thrown =
                catchThrowableOfType(ConfigurationFaultsException.class, () -> Configuration.load(folder));
        assertThat(thrown).as("the configuration is refused").isNotNull();
        return thrown.faults();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
