// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.samenhang.app.demo.Cast;

/** The configuration of the town's gateway, written as an administrator would. */
record TownConfig(Town town, int port) {

    private static final String MUNICIPALITY = "codes: [\"GEMEENTE:0243\"]";
    private static final String SWITCHED_ON = """
            # The municipality has read the present text of the Leerplichtwet, and has a regulation on its use of the BRP.
            settings:
              - id: statuses
                on: [read, read-old-text, unconfirmed]
            laws:
              - {id: Wet BRP, kind: sector}
            profiles:
              - id: registered-household
                fields:
                  - household.membership
                  - person.bsn
                  - person.name
                  - person.birthDate
                  - person.deathDate
                  - person.gender
                  - person.secrecy
                  - person.contacts
                  - person.contacts.address
                  - relation.kind
                  - relation.period
                  - authority
            rules:
              - id: L-BRP-001
                effect: permit
                from: [BRP]
                to: [WMO, WGS]
                purposes: [integraal-plan, schuldhulp]
                law: Wet BRP
                article: 3.8, met de verordening van de gemeente Voorbeeld
                text-date: 2014-01-06
                valid-from: 2014-01-06
                status: unconfirmed
                consent: none
                limit:
                  nl: Wie er wonen, hoe oud zij zijn en wie het gezag heeft.
                  en: Who live there, how old they are and who has authority.
                profile: registered-household
                classes: [TECHNICAL, IDENTIFICATION, CONTENT]
                bsn: Wet algemene bepalingen burgerservicenummer, art. 10
                subjects: named
            """;

    void write() {
        add("samenhang.yaml", """
                # The gateway of the scenarios.
                municipality: "%s"
                systems-port: "%d"
                people-port: "0"
                key-store: tls/%s.p12
                trust-store: tls/trust.p12
                password-file: tls/password.txt
                delivery-attempts: "5"
                delivery-first-wait: PT0.2S
                delivery-longest-wait: PT2S
                brp:
                  oin: "%5$s"
                  application: Samenhang
                  purposes:
                    - {purpose: integraal-plan, binding: BRPACT-Wmo, processing: Een huishouden een plan}
                    - {purpose: schuldhulp, binding: BRPACT-Schuldhulp, processing: Hulp bij schulden}
                duo:
                  endpoint: %4$s
                  own-oin: "%5$s"
                coming-of-age:
                  as: %3$s
                  tell: [%6$s, %7$s]
                """.formatted(
                        Cast.MUNICIPALITY,
                        port,
                        Cast.GATEWAY,
                        town.lineTo(Cast.DUO, town.duo.uri()),
                        Town.code(Cast.GATEWAY),
                        Cast.YOUTH,
                        Cast.INCOME));
        add("policy/eigen.yaml", SWITCHED_ON);
        add("parties.yaml", "parties:\n");
        office(Cast.WMO, "WMO", MUNICIPALITY);
        file(Cast.WMO, "WMO");
        office(Cast.YOUTH, "JEUGD", MUNICIPALITY);
        file(Cast.YOUTH, "JEUGD");
        office(Cast.INCOME, "PW", MUNICIPALITY);
        file(Cast.INCOME, "PW");
        office(Cast.DEBT_HELP, "WGS", MUNICIPALITY);
        file(Cast.DEBT_HELP, "WGS");
        office(Cast.OFFICER, "LPW", MUNICIPALITY);
        office(Cast.COORDINATOR, "WMO", "");
        receiver(Cast.PROVIDER, "AANBIEDER, JEUGD", "codes: [\"AGB:" + Cast.AGB + "\"]", "ggk", town.provider.uri());
        party(Town.CARE_FILE, "JEUGDHULPVERLENER", "");
        file(Town.CARE_FILE, "JEUGDHULPVERLENER");
        party(Cast.DUO, "SCHOOL", "");
        party(Cast.GATEWAY, "JEUGD", "");
        party(Cast.BRP, "BRP", "");
        source(Cast.BRP, "BRP", "brp-persoon, brp-bewoning", "haal-centraal", town.brp.uri());
        party(Cast.SUWINET, "SUWI", "");
        source(Cast.SUWINET, "SUWI", "suwi-bijstandsregelingen", "suwinet", town.suwinet.uri());
    }

    private void office(String name, String serves, String codes) {
        receiver(name, serves, codes, "back-office", town.offices.get(name).uri());
    }

    private void receiver(String name, String serves, String codes, String adapter, URI simulator) {
        party(name, serves, codes);
        add("parties.yaml", "    endpoint: " + town.lineTo(name, simulator) + "\n");
        add("routes/to-" + name + ".camel.yaml", """
                # From the spine to %1$s, by the adapter %2$s: whatever it is permitted to have, in its own form.
                - route:
                    id: to-%1$s
                    from:
                      uri: direct:to-%1$s
                      steps:
                        - bean: { ref: %2$s, method: "deliver(${body.envelope}, ${body.bytes})" }   # Written in and out
                """.formatted(name, adapter));
    }

    private void file(String name, String collectedUnder) {
        source(
                name,
                collectedUnder,
                "household-question",
                "back-office-source",
                town.files.get(name).uri());
    }

    private void source(String name, String collectedUnder, String questions, String adapter, URI simulator) {
        add("parties.yaml", """
                    answers:
                      questions: [%s]
                      collected-under: %s
                      endpoint: %s
                      deadline: PT6S
                """.formatted(questions, collectedUnder, town.questionLineTo(name, simulator)));
        add("routes/ask-" + name + ".camel.yaml", """
                # A question from the spine to %1$s, by the adapter %2$s, and its answer back.
                - route:
                    id: ask-%1$s
                    from:
                      uri: direct:ask-%1$s
                      steps:
                        - bean: { ref: %2$s, method: "ask(${body.envelope}, ${body.bytes})" }   # Written in, byte[] out
                """.formatted(name, adapter));
    }

    private void party(String name, String serves, String codes) {
        add("parties.yaml", """
                  - name: %s
                    oin: "%s"
                    serves: [%s]
                """.formatted(name, Town.code(name), serves).indent(0));
        if (!codes.isEmpty()) {
            add("parties.yaml", "    " + codes + "\n");
        }
    }

    private void add(String name, String text) {
        Path file = town.data.config().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
