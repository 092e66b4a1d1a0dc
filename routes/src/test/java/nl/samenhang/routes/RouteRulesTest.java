// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouteRulesTest {

    private static final String OUTBOUND = """
            # To the provider.
            - route:
                id: to-provider
                from:
                  uri: direct:to-provider
                  steps:
                    - bean: { ref: ggk, method: deliver }
            """;

    @Test
    void theRoutesOfTheProductKeepTheRules() {
        assertThat(RouteRules.breaches(RouteFile.shipped())).isEmpty();
    }

    @Test
    void anOutboundRouteOfOneAdapterKeepsTheRules() {
        assertThat(breaches("to-provider", OUTBOUND)).isEmpty();
    }

    @Test
    void aRouteThatGoesAroundTheSpineIsRefusedWithItsPlace() {
        List<String> breaches = breaches("shortcut", """
                # Straight to the provider, past every decision.
                - route:
                    id: shortcut
                    from:
                      uri: direct:shortcut
                      steps:
                        - to: { uri: direct:to-provider }
                """);

        assertThat(breaches)
                .contains(
                        "config/shortcut.camel.yaml:7:11: only the routes of the spine may send to a receiver or ask a source");
    }

    @Test
    void aStepThatIsNotOnTheListIsRefused() {
        List<String> breaches = breaches("to-copy", """
                # A copy for somebody.
                - route:
                    id: to-copy
                    from:
                      uri: direct:to-copy
                      steps:
                        - wireTap: { uri: direct:exchange }
                """);

        assertThat(breaches)
                .contains(
                        "config/to-copy.camel.yaml:7:11: step 'wireTap' is not one of [bean, choice, setVariable, to, toD]");
    }

    @Test
    void anAddressInARouteIsRefused() {
        List<String> breaches = breaches(
                "to-file",
                OUTBOUND.replace("to-provider", "to-file")
                        .replace("bean: { ref: ggk, method: deliver }", "to: { uri: 'file:/tmp/copies' }"));

        assertThat(breaches)
                .contains("config/to-file.camel.yaml:7:11: an address is 'direct:name' or a placeholder {{name}}");
    }

    @Test
    void aRouteOfTheProductCannotBeReplacedByAFile() {
        String own = RouteFile.shipped().stream()
                .filter(f -> f.id().equals("exchange"))
                .findFirst()
                .orElseThrow()
                .text();

        List<String> breaches = breaches("exchange", own);

        assertThat(breaches).contains("config/exchange.camel.yaml:1:1: the id is taken by routes/exchange.camel.yaml");
    }

    @Test
    void anIdThatIsNotTheFileNameIsRefused() {
        assertThat(breaches("to-other", OUTBOUND))
                .contains(
                        "config/to-other.camel.yaml:1:1: the id of the one route in it has to be its file name, 'to-other'");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlaceAndTheOthersAreStillChecked() {
        List<RouteFile> files = List.of(file("to-broken", "# x\n- route: [\n"), file("to-other", OUTBOUND));

        List<String> breaches = RouteRules.breaches(RouteFile.withShipped(files));

        assertThat(breaches).anyMatch(b -> b.matches("config/to-broken\\.camel\\.yaml:\\d+:\\d+: not YAML"));
        assertThat(breaches).anyMatch(b -> b.startsWith("config/to-other.camel.yaml"));
    }

    @Test
    void aTargetThatDoesNotExistIsRefused() {
        String inbound = """
                # From a folder.
                - route:
                    id: wmo-999
                    from:
                      uri: direct:wmo-999
                      steps:
                        - to: { uri: direct:exchnage }
                """;

        assertThat(breaches("wmo-999", inbound)).anyMatch(b -> b.endsWith("no route starts from 'direct:exchnage'"));
    }

    @Test
    void aRouteWithoutACommentOfWhatItIsForIsRefused() {
        assertThat(breaches("to-provider", OUTBOUND.substring(OUTBOUND.indexOf('\n') + 1)))
                .containsExactly("config/to-provider.camel.yaml:1:1: starts with a comment: from whom, to whom, what");
    }

    private static List<String> breaches(String id, String text) {
        return RouteRules.breaches(Stream.concat(RouteFile.shipped().stream(), Stream.of(file(id, text)))
                .toList());
    }

    private static RouteFile file(String id, String text) {
        return new RouteFile(id + ".camel.yaml", "config/" + id + ".camel.yaml", text);
    }
}
