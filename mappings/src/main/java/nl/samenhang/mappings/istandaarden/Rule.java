// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.Element;

/**
 * A rule of level 2: it needs the message and nothing else.
 *
 * @param number the standard's own; our own ones start with {@code SAM}
 * @param messages those that it holds for
 * @param requirement what has to be, for the sender
 * @param breaches the elements of a message, that met its schema, where it is not so
 */
record Rule(
        String number,
        Set<CareMessage> messages,
        String requirement,
        Function<CareDocument, Stream<Element>> breaches) {

    Stream<Finding> findings(CareDocument document) {
        return breaches.apply(document).map(place -> new Finding(2, number, place.place(), requirement));
    }
}
