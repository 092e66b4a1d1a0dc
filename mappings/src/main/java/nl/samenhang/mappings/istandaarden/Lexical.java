// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.samenhang.mappings.Element;

/**
 * From the text of an element to a value, where the type of XML Schema has more than one text for one value: white space around it,
 * a plus sign, leading zeros. Call it on what met the schema.
 */
final class Lexical {

    private Lexical() {}

    static int integer(Element element) {
        return Integer.parseInt(element.text().strip());
    }

    /** A date of the years 1 to 9999; XML Schema has others, and rule SAM002 keeps them out. */
    static Optional<LocalDate> dateIfPlain(Element element) {
        String text = element.text().strip();
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static LocalDate date(Element element) {
        return dateIfPlain(element).orElseThrow(() -> new IllegalStateException(element.place() + ": SAM002"));
    }

    /** A time of one day, to the nanosecond; XML Schema has 24:00:00 and finer ones, and rule SAM003 keeps them out. */
    static Optional<LocalTime> timeIfPlain(Element element) {
        try {
            return Optional.of(LocalTime.parse(element.text().strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static LocalTime time(Element element) {
        return timeIfPlain(element).orElseThrow(() -> new IllegalStateException(element.place() + ": SAM003"));
    }
}
