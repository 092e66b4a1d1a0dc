// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as somebody meets it who tries the gateway for the first time: every step, told to the end, and nobody left on the disk. */
class DemoTest {

    /** Steps in the order in which they are played; the fifth is not there yet. */
    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 11);

    /** Numbers, names and parts of names, places, free text, products: whatever the messages and files of the case say of the family. */
    private static final List<String> OF_THE_FAMILY = List.of(
            "999990019",
            "999990020",
            "999990021",
            "999990032",
            "999990044",
            "999990056",
            "Veluwe",
            "Zuiderzee",
            "Maria",
            "Johanna",
            "Noor",
            "Harderwijk",
            "Voorbeeldstraat",
            "3841XX",
            "0341000002",
            "1975-03-14",
            "1978-11-02",
            "45A04",
            "spanning thuis",
            "gesprek met de ouders",
            "Estpersoon",
            "daughter-twelve",
            "Acute dreiging",
            "dienst-7");

    @TempDir
    private static Path folder;

    private static Path data;
    private static Verb.Ended played;

    @BeforeAll
    static void play() {
        data = folder.resolve("data");
        played = Verb.run("demo", "--once", "--json", "--data", data.toString());
    }

    @Test
    void everyStepGoesAsTheCaseSays() throws IOException {
        assertThat(played.lines()).allSatisfy(step -> assertThat(step.path("failures"))
                .as("step %s", step.path("step"))
                .isEmpty());
        assertThat(played.lines()).extracting(step -> step.path("step").asInt()).isEqualTo(STEPS);
        assertThat(played.lines()).allMatch(step -> step.path("ok").asBoolean());
        assertThat(played.code()).isZero();
    }

    @Test
    void ofEachExchangeItIsToldWhoSpokeToWhomInWhichProtocolForWhatAndByWhichArticle() throws IOException {
        Set<String> protocols = new TreeSet<>();
        for (JsonNode message : messages()) {
            message.path("over")
                    .forEach(leg -> protocols.add(leg.path("protocol").asText()));
            if (Set.of("delivered", "answered", "denied", "not_asked")
                    .contains(message.path("outcome").asText())) {
                assertThat(message.path("sender").asText()).isNotEmpty();
                assertThat(message.path("receiver").asText()).isNotEmpty();
                assertThat(message.path("purpose").asText()).isNotEmpty();
            }
            if (message.path("outcome").asText().equals("answered")) {
                assertThat(message.path("grounds")).isNotEmpty();
            }
        }
        assertThat(protocols).containsExactlyInAnyOrder("HTTPS/REST", "GGk SOAP", "Edukoppeling SOAP", "Haal Centraal");
    }

    @Test
    void nobodyOfTheFamilyIsFoundOnTheDiskInClear() throws IOException {
        assertThat(DiskSearch.found(data, OF_THE_FAMILY)).isEmpty();
        assertThat(DiskSearch.found(data, List.of("wmo-301")))
                .as("what is there is found: the queue and the trail name the type of a message")
                .anyMatch(found -> found.contains("journal"))
                .anyMatch(found -> found.startsWith("audit"));
    }

    @Test
    void whatIsPlantedIsFoundInEveryForm(@TempDir Path planted) throws IOException {
        String value = "Zuiderzee";
        List<byte[]> forms = List.of(
                value.getBytes(UTF_8),
                value.getBytes(UTF_16LE),
                Base64.getEncoder().encode(value.getBytes(UTF_8)),
                Base64.getEncoder().encode(("x" + value).getBytes(UTF_8)),
                Base64.getEncoder().encode(("xy" + value + "z").getBytes(UTF_8)));
        for (int i = 0; i < forms.size(); i++) {
            Files.write(planted.resolve("file-" + i), forms.get(i));
        }

        assertThat(DiskSearch.found(planted, List.of(value)))
                .extracting(found -> found.substring(0, "file-0".length()))
                .contains("file-0", "file-1", "file-2", "file-3", "file-4")
                .noneMatch(found -> found.contains(value));
    }

    private static List<JsonNode> messages() throws IOException {
        List<JsonNode> messages = new ArrayList<>();
        for (JsonNode step : played.lines()) {
            step.path("exchanges").forEach(exchange -> exchange.path("messages").forEach(messages::add));
        }
        return messages;
    }
}
