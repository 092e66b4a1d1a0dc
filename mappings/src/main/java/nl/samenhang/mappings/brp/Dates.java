// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.time.LocalDate;
import java.util.Optional;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.PartialDate.Precision;
import nl.samenhang.canonical.Period;

/** Dates of which parts may be unknown (Haal Centraal: Datum, JaarMaandDatum, JaarDatum, DatumOnbekend). */
final class Dates {

    private static final LocalDate UNKNOWN = LocalDate.of(1900, 1, 1);

    private Dates() {}

    static PartialDate partial(Part date) {
        return switch (date.text("type").orElse("")) {
            case "Datum" -> PartialDate.of(LocalDate.parse(date.text("datum").orElseThrow()));
            case "JaarMaandDatum" ->
                new PartialDate(LocalDate.of(number(date, "jaar"), number(date, "maand"), 1), Precision.MONTH);
            case "JaarDatum" -> new PartialDate(LocalDate.of(number(date, "jaar"), 1, 1), Precision.YEAR);
            default -> new PartialDate(UNKNOWN, Precision.UNKNOWN);
        };
    }

    /** A period of the household has whole days; a side of which less is known is left open. */
    static Period period(Optional<Part> start, Optional<Part> end) {
        return new Period(start.flatMap(Dates::whole), end.flatMap(Dates::whole));
    }

    private static Optional<LocalDate> whole(Part date) {
        return Optional.of(partial(date))
                .filter(found -> found.precision() == Precision.DAY)
                .map(PartialDate::date);
    }

    private static int number(Part date, String name) {
        return Integer.parseInt(date.text(name).orElseThrow());
    }
}
