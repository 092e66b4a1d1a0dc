// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenhang.mappings.Element;

/** Rules about what is assigned. An assignment may have a product with a code, one with a category only, or none and a budget. */
final class ProductRules {

    /** Until this day, assignments may be as they were before release 3.0. */
    private static final LocalDate LAST_OF_THE_OLD = LocalDate.of(2020, 12, 31);

    private static final List<String> UNITS_OF_WEEK_OR_MORE = List.of("14", "16", "83", "84");
    private static final List<String> WEEK_OR_MORE = List.of("2", "4", "6");

    private ProductRules() {}

    static Stream<Element> cd041(CareDocument document) {
        return products(document, product -> hasCode(product) && !has(product, "Omvang"));
    }

    static Stream<Element> cd075(CareDocument document) {
        return products(document, product -> has(product, "Budget") && !has(product, "Einddatum"));
    }

    static Stream<Element> cd076(CareDocument document) {
        return products(document, product -> frequency(product).equals("2") && !has(product, "Einddatum"));
    }

    static Stream<Element> cd077(CareDocument document) {
        return products(document, product -> has(product, "Budget") && has(product, "Omvang"))
                .map(product -> product.get("Omvang"));
    }

    static Stream<Element> cd078(CareDocument document) {
        return products(document, product -> has(product, "Omvang") && has(product, "Budget"))
                .map(product -> product.get("Budget"));
    }

    static Stream<Element> cd079(CareDocument document) {
        return products(document, product -> !has(product, "Budget") && !has(product, "Product"));
    }

    static Stream<Element> cd080(CareDocument document) {
        return products(document, product -> !hasCode(product) && isNew(product) && has(product, "Omvang"))
                .map(product -> product.get("Omvang"));
    }

    static Stream<Element> cs003(CareDocument document) {
        return Stream.concat(
                products(document, product -> endsBeforeItBegins(product, "Ingangsdatum"))
                        .map(product -> product.get("Einddatum")),
                document.contacts()
                        .flatMap(contact -> contact.find("Periode").stream())
                        .filter(period -> endsBeforeItBegins(period, "Begindatum"))
                        .map(period -> period.get("Einddatum")));
    }

    /** Silent where there is no Einddatum, as the published rules are. */
    static Stream<Element> cs335(CareDocument document) {
        return products(
                        document,
                        product -> reason(product).equals(Codes.REMOVED)
                                && end(product)
                                        .filter(end -> !end.equals(Lexical.date(product.get("Ingangsdatum"))))
                                        .isPresent())
                .map(product -> product.get("RedenWijziging"));
    }

    static Stream<Element> cs336(CareDocument document) {
        return products(document, product -> reason(product).equals(Codes.EXPIRED_CORRECTION))
                .map(product -> product.get("RedenWijziging"));
    }

    static Stream<Element> cs338(CareDocument document) {
        return products(
                        document,
                        product -> isNew(product)
                                && UNITS_OF_WEEK_OR_MORE.contains(
                                        product.text("Omvang", "Eenheid").orElse(""))
                                && !WEEK_OR_MORE.contains(frequency(product)))
                .map(product -> product.get("Omvang", "Frequentie"));
    }

    private static Stream<Element> products(CareDocument document, Predicate<Element> breach) {
        return document.products().filter(breach);
    }

    private static boolean has(Element product, String child) {
        return product.find(child).isPresent();
    }

    private static boolean hasCode(Element product) {
        return product.find("Product", "Code").isPresent();
    }

    private static String frequency(Element product) {
        return product.text("Omvang", "Frequentie").orElse("");
    }

    private static String reason(Element product) {
        return product.text("RedenWijziging").orElse("");
    }

    private static Optional<LocalDate> end(Element product) {
        return product.find("Einddatum").map(Lexical::date);
    }

    /** Open, or ending after 2020. */
    private static boolean isNew(Element product) {
        return end(product).filter(end -> !end.isAfter(LAST_OF_THE_OLD)).isEmpty();
    }

    private static boolean endsBeforeItBegins(Element period, String begin) {
        Optional<LocalDate> start = period.find(begin).map(Lexical::date);
        return start.isPresent()
                && end(period).filter(end -> end.isBefore(start.get())).isPresent();
    }
}
