// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenhang.mappings.Element;

/**
 * TR302: one message does not assign the same product twice for the same day. Without a category it is any product; with a category
 * only, any product of that category.
 *
 * <p>A message may have tens of thousands of lines, so they are not compared two by two but walked through in the order of their
 * first day, with the last day so far of each kind of line.
 */
final class Stacking {

    /** Aids and home adaptations: of these, one client may have several at a time (iWmo). */
    private static final List<String> MAY_STACK = List.of("11", "12", "13", "14");

    /** A period that ends before it begins breaks CS003 and cannot be walked through; more of them say nothing more. */
    private static final int MAX_REVERSED = 100;

    private static final String ANY = "*";

    private final Map<String, LocalDate> lastDays = new HashMap<>();

    /** One line; {@code end} is {@link LocalDate#MAX} if it is open, and {@code category} and {@code code} empty if it has none. */
    private record Line(Element product, String category, String code, LocalDate start, LocalDate end) {

        boolean isReversed() {
            return end.isBefore(start);
        }

        boolean overlaps(Line other) {
            return !start.isAfter(other.end) && !other.start.isAfter(end);
        }

        boolean isSame(Line other) {
            return category.isEmpty()
                    || other.category.isEmpty()
                    || (category.equals(other.category)
                            && (code.isEmpty() || other.code.isEmpty() || code.equals(other.code)));
        }
    }

    private Stacking() {}

    static Stream<Element> tr302(CareDocument document) {
        boolean aidsMayStack = document.message().standard() == Standard.IWMO;
        List<Line> lines = document.products()
                .filter(product -> !isRemoved(product))
                .map(Stacking::line)
                .filter(line -> !(aidsMayStack && MAY_STACK.contains(line.category())))
                .toList();
        Stacking walk = new Stacking();
        Stream<Line> stacked = lines.stream()
                .filter(line -> !line.isReversed())
                .sorted(Comparator.comparing(Line::start))
                .filter(walk::stacks);
        Stream<Line> reversed = lines.stream()
                .filter(Line::isReversed)
                .limit(MAX_REVERSED)
                .filter(line -> lines.stream()
                        .anyMatch(other -> !other.equals(line) && line.isSame(other) && line.overlaps(other)));
        return Stream.concat(stacked, reversed).map(Line::product);
    }

    private static Line line(Element product) {
        return new Line(
                product,
                product.text("Product", "Categorie").orElse(""),
                product.text("Product", "Code").orElse(""),
                Lexical.date(product.get("Ingangsdatum")),
                product.find("Einddatum").map(Lexical::date).orElse(LocalDate.MAX));
    }

    private static boolean isRemoved(Element product) {
        String reason = product.text("RedenWijziging").orElse("");
        return (reason.equals(Codes.REMOVED) || reason.equals(Codes.EXPIRED_CORRECTION))
                && product.find("Einddatum")
                        .map(Lexical::date)
                        .equals(product.find("Ingangsdatum").map(Lexical::date));
    }

    /** Whether a line begins on or before the last day of an earlier one that it is the same as; and notes its own last day. */
    private boolean stacks(Line line) {
        Stream<String> sameAs = line.category().isEmpty()
                ? Stream.of(kind(ANY, ANY))
                : line.code().isEmpty()
                        ? Stream.of(kind("", ""), kind(line.category(), ANY))
                        : Stream.of(kind("", ""), kind(line.category(), ""), kind(line.category(), line.code()));
        boolean stacks = sameAs.anyMatch(
                kind -> !lastDays.getOrDefault(kind, LocalDate.MIN).isBefore(line.start()));
        note(kind(ANY, ANY), line);
        if (!line.category().isEmpty()) {
            note(kind(line.category(), ANY), line);
        }
        note(kind(line.category(), line.code()), line);
        return stacks;
    }

    private void note(String kind, Line line) {
        lastDays.merge(kind, line.end(), (a, b) -> a.isAfter(b) ? a : b);
    }

    private static String kind(String category, String code) {
        return category + "/" + code;
    }
}
