// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy.yaml;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A closed vocabulary.
 *
 * @param singular what one of them is called in a fault, with its article, such as {@code a field}
 */
public record Words<T>(String singular, Map<String, T> known) {

    public Words {
        known = new TreeMap<>(known);
    }

    /** The words of an enum. */
    public static <E extends Enum<E>> Words<E> of(String singular, E[] values, Function<E, String> word) {
        return new Words<>(singular, Arrays.stream(values).collect(toMap(word, Function.identity())));
    }

    /** The fault for a word that is none of these. */
    public String refusal(String word) {
        return "'" + word + "' is not " + singular + "; it has to be one of " + String.join(", ", known.keySet());
    }
}
