// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.mappings.Element;

/** What the schema allows and no published rule forbids, and yet cannot be read as the value that it stands for. */
final class OwnRules {

    private static final Set<String> DATES = Set.of(
            "Dagtekening", "DagtekeningRetour", "Datum", "Begindatum", "Einddatum", "Toewijzingsdatum", "Ingangsdatum");

    private OwnRules() {}

    /** Nine zeros pass the eleven test of CS002. An answer is not held against CS002, so all of it is checked there. */
    static Stream<Element> sam001(CareDocument document) {
        return document.client()
                .map(client -> client.get("Bsn"))
                .filter(bsn -> document.message().isAnswer()
                        ? !Bsn.isValid(bsn.text())
                        : bsn.text().equals("000000000"));
    }

    /** xs:date has years before 1 and after 9999. */
    static Stream<Element> sam002(CareDocument document) {
        return document.named(DATES).filter(date -> Lexical.dateIfPlain(date).isEmpty());
    }

    /** xs:time has 24:00:00, and parts of a second as small as one likes. */
    static Stream<Element> sam003(CareDocument document) {
        return document.products()
                .map(product -> product.get("Toewijzingstijd"))
                .filter(time -> Lexical.timeIfPlain(time).isEmpty());
    }

    /** White space to the schema is four characters; to Unicode it is more. */
    static Stream<Element> sam004(CareDocument document) {
        return document.products()
                .flatMap(product -> product.find("Product", "Code").stream())
                .filter(code -> code.text().isBlank());
    }
}
