// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a message would meet, without it going anywhere. */
class TryVerbTest {

    @TempDir
    Path folder;

    private DataFolder data;
    private Neighbours neighbours;

    @BeforeEach
    void start() throws IOException {
        data = new DataFolder(folder.resolve("data"));
        neighbours = Neighbours.around(data, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        neighbours.close();
    }

    @Test
    void everyStepIsToldAndNothingLeavesOrStays() throws IOException {
        Verb.Ended ended = tried("to-" + Cast.PROVIDER, Messages.wmo301(), "--json");

        assertThat(ended.lines())
                .extracting(line -> line.path("step").asText())
                .containsExactly("recognise", "address", "read", "decide", "disclose", "write");
        assertThat(step(ended, "address").path("sender").asText()).isEqualTo(Cast.WMO);
        assertThat(step(ended, "decide").path("grounds").toString()).contains("Wmo 2015, art. 5.2.1");
        assertThat(step(ended, "disclose").path("fields")).isNotEmpty();
        assertThat(ended.out()).doesNotContain(Verb.VALUES);
        assertThat(ended.code()).isZero();
        assertThat(neighbours.provider().received()).isEmpty();
        assertThat(data.audit()).doesNotExist();
        assertThat(data.broker()).doesNotExist();
    }

    @Test
    void aRefusalIsToldWithItsReasonAndWhatCameNear() throws IOException {
        Verb.Ended ended = tried("to-" + Cast.INCOME, Messages.wmo301(), "--json");

        JsonNode decision = step(ended, "decide");
        assertThat(decision.path("decision").asText()).isEqualTo("deny");
        assertThat(decision.path("reason").asText()).isEqualTo("NO_GROUND");
        assertThat(decision.path("explanation")).isNotEmpty();
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aBadMessageIsToldWithItsFindings() throws IOException {
        Verb.Ended ended = tried(
                "to-" + Cast.PROVIDER, Messages.wmo301().replace(">999990020<", ">999990021<"), "--from", Cast.WMO);

        assertThat(ended.out()).contains("CS002").doesNotContain(Verb.VALUES);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aMessageOfATestPersonIsShownAndOneOfSomebodyElseIsNot() throws IOException {
        Verb.Ended shown = tried("wmo-301", Messages.wmo301(), "--show-message");
        Verb.Ended refused = tried("wmo-301", Messages.wmo301().replace("999990020", somebodyElse()), "--show-message");

        assertThat(shown.out()).contains("999990020");
        assertThat(shown.code()).isZero();
        assertThat(refused.out()).doesNotContain(somebodyElse());
        assertThat(refused.err()).contains("not shown");
        assertThat(refused.code()).isEqualTo(1);
    }

    @Test
    void aPartyThatIsNotThereIsAWrongUse() throws IOException {
        assertThat(tried("to-nobody", Messages.wmo301()).code()).isEqualTo(2);
        assertThat(tried("wmo-302", Messages.wmo301()).code()).isEqualTo(2);
    }

    /** Nine digits that pass the eleven test, and of nobody: no number begins with three zeros. */
    private static String somebodyElse() {
        return "0000000" + 12;
    }

    private Verb.Ended tried(String route, String message, String... more) throws IOException {
        Path file = folder.resolve("message.xml");
        Files.writeString(file, message);
        List<String> arguments = new java.util.ArrayList<>(
                List.of("try", route, file.toString(), "--data", data.root().toString()));
        arguments.addAll(List.of(more));
        return Verb.run(arguments.toArray(String[]::new));
    }

    private static JsonNode step(Verb.Ended ended, String name) throws IOException {
        return ended.lines().stream()
                .filter(line -> line.path("step").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
