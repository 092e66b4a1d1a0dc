// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.mappings.Element;

/** Rules about client and relations. */
final class PersonRules {

    private static final LocalDate UNKNOWN = LocalDate.of(1900, 1, 1);
    private static final List<String> WITH_PARTNER = List.of("1", "2", "3", "4");

    private PersonRules() {}

    static Stream<Element> tr002(CareDocument document) {
        LocalDate oldest = document.dated().minusYears(120);
        return document.birthDates()
                .filter(birth -> !isUnknown(birth))
                .filter(birth -> Lexical.date(birth.get("Datum")).isBefore(oldest))
                .map(birth -> birth.get("Datum"));
    }

    private static boolean isUnknown(Element birth) {
        return use(birth).equals("3") && Lexical.date(birth.get("Datum")).equals(UNKNOWN);
    }

    static Stream<Element> tr101(CareDocument document) {
        return Stream.of(
                        repeated(document.clientContacts(), contact -> contact.get("Soort")
                                .text()),
                        repeated(document.relations(), relation -> relation.get("Nummer")
                                .text()),
                        repeated(document.products(), product -> Lexical.integer(product.get("ToewijzingNummer"))))
                .flatMap(Function.identity());
    }

    private static Stream<Element> repeated(Stream<Element> parts, Function<Element, Object> key) {
        Set<Object> seen = new HashSet<>();
        return parts.filter(part -> !seen.add(key.apply(part))).toList().stream();
    }

    static Stream<Element> tr134(CareDocument document) {
        LocalDate dated = document.dated();
        return Stream.concat(
                        document.birthDates().map(birth -> birth.get("Datum")),
                        document.products().map(product -> product.get("Toewijzingsdatum")))
                .filter(date -> Lexical.date(date).isAfter(dated));
    }

    static Stream<Element> cd007(CareDocument document) {
        return document.client()
                .flatMap(client -> client.find("Communicatie").stream())
                .filter(need ->
                        need.get("Vorm").text().equals("1") != need.find("Taal").isPresent());
    }

    /** Nine zeros pass; rule SAM001 is for them. */
    static Stream<Element> cs002(CareDocument document) {
        return document.client()
                .map(client -> client.get("Bsn"))
                .filter(bsn -> !Bsn.isValid(bsn.text()) && !bsn.text().equals("000000000"));
    }

    /** Without a partner's name there is one way to call a person; in iJw a relation may be an organisation too (6). */
    static Stream<Element> cs050(CareDocument document) {
        List<String> alone = document.message().standard() == Standard.IJW ? List.of("1", "6") : List.of("1");
        return document.persons()
                .map(person -> person.get("Naam"))
                .filter(name -> {
                    List<String> allowed = name.find("Partnernaam").isPresent() ? WITH_PARTNER : alone;
                    return !allowed.contains(name.get("NaamGebruik").text());
                })
                .map(name -> name.get("NaamGebruik"));
    }

    static Stream<Element> cs139(CareDocument document) {
        return document.birthDates().filter(birth -> {
            LocalDate date = Lexical.date(birth.get("Datum"));
            return switch (use(birth)) {
                case "1" -> date.getDayOfMonth() != 1;
                case "2" -> date.getDayOfYear() != 1;
                case "3" -> !date.equals(UNKNOWN);
                default -> false;
            };
        });
    }

    static Stream<Element> cs318(CareDocument document) {
        return document.client()
                .map(client -> client.get("Naam", "NaamGebruik"))
                .filter(use -> use.text().equals("6"));
    }

    private static String use(Element birth) {
        return birth.text("DatumGebruik").orElse("");
    }
}
