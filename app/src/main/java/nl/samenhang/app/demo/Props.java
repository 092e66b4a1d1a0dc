// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The configuration of the reference case, written as an administrator would. */
public record Props(Path config, int port) {

    /** How a configuration of the demo begins, so that it can be told from one of somebody's own. */
    private static final String MARK = "# The gateway of the reference case. ";

    /**
     * One party of the register.
     *
     * @param adapter by which it gets its messages; empty if it takes none
     * @param answers the kinds of question that it answers; empty if it answers none
     */
    record Entry(
            String name,
            String serves,
            String code,
            Optional<URI> endpoint,
            String adapter,
            String answers,
            String collectedUnder,
            String source,
            Optional<URI> sourceEndpoint) {

        static Entry of(String name, String serves, String code, URI endpoint) {
            return new Entry(name, serves, code, Optional.of(endpoint), "back-office", "", "", "", Optional.empty());
        }

        /** Sends, and neither receives nor answers. */
        static Entry sender(String name, String serves) {
            return new Entry(name, serves, "", Optional.empty(), "", "", "", "", Optional.empty());
        }

        static Entry source(String name, String serves, String answers, String source, URI endpoint) {
            return new Entry(name, serves, "", Optional.empty(), "", answers, serves, source, Optional.of(endpoint));
        }

        Entry by(String other) {
            return new Entry(name, serves, code, endpoint, other, answers, collectedUnder, source, sourceEndpoint);
        }

        Entry answering(String questions, String under, String way, URI at) {
            return new Entry(name, serves, code, endpoint, adapter, questions, under, way, Optional.of(at));
        }
    }

    /** Writes the configuration of a gateway with these receivers alone, and nobody to ask. */
    public void write(URI wmo, URI youth, URI income, URI provider) {
        String municipality = "GEMEENTE:" + Cast.MUNICIPALITY;
        write(
                List.of(
                        Entry.of(Cast.WMO, "WMO", municipality, wmo),
                        Entry.of(Cast.YOUTH, "JEUGD", municipality, youth),
                        Entry.of(Cast.INCOME, "PW", municipality, income),
                        Entry.of(Cast.PROVIDER, "AANBIEDER, JEUGD", "AGB:" + Cast.AGB, provider)
                                .by("ggk")),
                Optional.empty());
    }

    /**
     * Writes settings, parties, local rules, and a route to each of them.
     *
     * @param duo where reports of absence are fetched
     */
    void write(List<Entry> entries, Optional<URI> duo) {
        file("samenhang.yaml", settings() + duo.map(Props::rounds).orElse(""));
        file(
                "parties.yaml",
                "# Who the gateway exchanges messages with. All of them are simulators.\nparties:\n"
                        + entries.stream().map(Props::party).collect(joining()));
        if (entries.stream().anyMatch(e -> e.name().equals(Cast.BRP))) {
            file("policy/brp.yaml", read("brp-rule.yaml"));
            file("policy/statuses.yaml", read("statuses.yaml"));
        }
        entries.stream()
                .filter(e -> e.endpoint().isPresent())
                .forEach(e -> file("routes/to-" + e.name() + ".camel.yaml", outbound(e.name(), e.adapter())));
        entries.stream()
                .filter(e -> e.sourceEndpoint().isPresent())
                .forEach(e -> file("routes/ask-" + e.name() + ".camel.yaml", asking(e.name(), e.source())));
    }

    /**
     * Makes sure that this is no gateway of somebody's own.
     *
     * @throws NotADemoFolderException if there is a configuration that this class did not write
     */
    static void requireOwn(Path config) {
        Path settings = config.resolve("samenhang.yaml");
        try {
            if (Files.exists(settings) && !Files.readString(settings).startsWith(MARK)) {
                throw new NotADemoFolderException(config);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String settings() {
        return MARK + """
                What is left out has its default: see docs/configuration.md.
               municipality: "%s"
               systems-port: "%d"
               people-port: "0"
               key-store: tls/%s.p12
               trust-store: tls/trust.p12
               password-file: tls/password.txt
               brp:
                 oin: "%s"
                 application: Samenhang
                 purposes:
                   - {purpose: integraal-plan, binding: BRPACT-Wmo, processing: Een huishouden een plan}
                   - {purpose: schuldhulp, binding: BRPACT-Schuldhulp, processing: Hulp bij schulden}
               """.formatted(Cast.MUNICIPALITY, port, Cast.GATEWAY, Cast.oin(Cast.GATEWAY));
    }

    /** What the gateway does by itself: it fetches reports of absence, and tells of who turns eighteen. */
    private static String rounds(URI duo) {
        return """
               duo:
                 endpoint: %s
                 own-oin: "%s"
                 poll: PT2S
               coming-of-age:
                 as: %s
                 tell: [%s, %s]
               """.formatted(duo, Cast.oin(Cast.GATEWAY), Cast.GATEWAY, Cast.YOUTH, Cast.INCOME);
    }

    private static String party(Entry entry) {
        StringBuilder text = new StringBuilder("""
                 - name: %s
                   oin: "%s"
                   serves: [%s]
               """.formatted(entry.name(), Cast.oin(entry.name()), entry.serves())
                .indent(0));
        if (!entry.code().isEmpty()) {
            text.append("    codes: [\"").append(entry.code()).append("\"]\n");
        }
        entry.endpoint()
                .ifPresent(uri -> text.append("    endpoint: ").append(uri).append('\n'));
        entry.sourceEndpoint()
                .ifPresent(uri -> text.append("""
                       answers:
                         questions: [%s]
                         collected-under: %s
                         endpoint: %s
                         deadline: PT10S
                   """.formatted(entry.answers(), entry.collectedUnder(), uri)
                        .indent(0)));
        return text.toString();
    }

    private static String asking(String party, String source) {
        return """
               # A question from the spine to %1$s, by the adapter %2$s, and its answer back.
               - route:
                   id: ask-%1$s
                   from:
                     uri: direct:ask-%1$s
                     steps:
                       - bean: { ref: %2$s, method: "ask(${body.envelope}, ${body.bytes})" }   # Written in, byte[] out
               """.formatted(party, source);
    }

    private static String read(String name) {
        try (InputStream in = Props.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("file of the demo is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outbound(String party, String adapter) {
        return """
               # From the spine to %1$s, by the adapter %2$s: whatever it is permitted to have, in its own form.
               - route:
                   id: to-%1$s
                   from:
                     uri: direct:to-%1$s
                     steps:
                       - bean: { ref: %2$s, method: "deliver(${body.envelope}, ${body.bytes})" }   # Written in and out
               """.formatted(party, adapter);
    }

    private void file(String name, String text) {
        try {
            Path file = config.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
