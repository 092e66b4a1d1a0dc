// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts in order what the gateway says of more persons, in the order of their pseudonyms, which differ from run to run. */
final class AnyOrder {

    private static final Pattern NEAR_MISS =
            Pattern.compile("consent \\w+ about p-\\* by \\w+(?:; consent \\w+ about p-\\* by \\w+)+");
    private static final Pattern CONDITIONS = Pattern.compile("(?<=als er is: )[^\"]*'p-\\*'[^\"]*(?=\\.\")");
    private static final Pattern DECIDERS = Pattern.compile("(?<=\")Dat beslist [^\"]*(?=\")");

    private AnyOrder() {}

    static String sorted(String text) {
        String misses = sorted(text, NEAR_MISS, "; ");
        String conditions = sorted(misses, CONDITIONS, " en als er is: ");
        return sorted(conditions, DECIDERS, " (?=Dat beslist)");
    }

    private static String sorted(String text, Pattern where, String separator) {
        String plain = separator.replaceAll("\\(.*", "");
        return where.matcher(text)
                .replaceAll(found ->
                        Stream.of(found.group().split(separator)).sorted().collect(joining(plain)));
    }
}
