// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.samenhang.adapters.ggk.GgkServlet;
import nl.samenhang.adapters.ggk.GgkSettings;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Edge;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.http.MessagesServlet;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.PartyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The curl examples of the manuals do what they say. */
class CurlExampleTest {

    private static final Path MANUALS = Path.of(System.getProperty("samenhang.root", ".."), "docs/interfaces");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({"back-office.md, aangenomen", "ggk.md, Bv03Bericht"})
    void theExampleInTheManualWorks(String manual, String expected) throws Exception {
        assumeTrue(curlIsThere(), "curl is not installed");
        var inbox = new RecordingInbox();
        var senders = new Senders(() -> TestPki.PARTIES);
        var bodies = new BodyReader(BodyLimits.standard());
        try (var edge = Edge.forSystems(
                EdgeSettings.local(0),
                TestPki.tls("gateway"),
                Map.of(
                        "/v1/berichten",
                        new MessagesServlet(inbox, senders, bodies),
                        "/ggk/*",
                        new GgkServlet(
                                GgkSettings.release32(new PartyCode(PartyCode.OIN, TestPki.GATEWAY.value())),
                                inbox,
                                senders,
                                bodies,
                                Clock.systemUTC(),
                                UUID::randomUUID)))) {
            Files.writeString(work.resolve("WMO301.xml"), "<a/>");

            String answer = run(example(manual)
                    .replace("https://localhost:8443", edge.uri().toString())
                    .replace("certs-example/out/wmo-backoffice", TestPki.FOLDER + "/wmo")
                    .replace("certs-example/out/aanbieder", TestPki.FOLDER + "/aanbieder")
                    .replace("certs-example/out", TestPki.FOLDER.toString()));

            assertThat(answer).contains(expected);
            assertThat(inbox.arrivals()).hasSize(1);
        }
    }

    @Test
    void eachManualHasOneExample() throws Exception {
        assertThat(example("back-office.md")).contains("curl").contains("/v1/berichten");
        assertThat(example("ggk.md")).contains("curl").contains("/ggk");
    }

    private static String example(String manual) throws Exception {
        var matcher = EXAMPLE.matcher(Files.readString(MANUALS.resolve(manual)));
        if (!matcher.find()) {
            throw new AssertionError("no example in " + manual);
        }
        return matcher.group(1);
    }

    private String run(String script) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", script)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    private static boolean curlIsThere() {
        try {
            return new ProcessBuilder("curl", "--version").start().waitFor() == 0;
        } catch (Exception e) {
            return false;
        }
    }
}
