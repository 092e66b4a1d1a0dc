// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.console.Account.Near;

/** Says the codes of a refusal in words: what failed, which rule came close and what it missed. A code without a word stays a code. */
final class CodeWords {

    private static final Pattern CELL = Pattern.compile("\\[(.*)] -> \\[(.*)] for (.*)");
    private static final Pattern CONSENT = Pattern.compile("consent (\\S+) about (p-[0-9a-f]+) by (\\S+)");
    private static final List<String> BEGINNINGS = List.of(
            "receiver on the list of",
            "receiver",
            "collected under",
            "purpose",
            "sender",
            "consent",
            "addressee",
            "confirmation, now",
            "in force, from",
            "weighing by art.",
            "a ground of its own");

    private CodeWords() {}

    /** What failed: {@code [JEUGD] -> [PW] for jeugd-levering}, or the names of rules or fields, which are the same in every language. */
    static String detail(String detail, Texts t) {
        Matcher cell = CELL.matcher(detail);
        return cell.matches()
                ? t.get("step.denied.cell", names(cell.group(1), t), names(cell.group(2), t), cell.group(3))
                : detail;
    }

    /** A rule that came close: {@code rule: statute: missing; missing}. */
    static Near near(String line, Texts t) {
        String[] parts = line.split(": ", 3);
        String missing = parts[parts.length - 1];
        return new Near(
                parts[0],
                parts.length > 2 ? parts[1] : "",
                parts.length > 1
                        ? Arrays.stream(missing.split("; ", -1))
                                .map(m -> missing(m, t))
                                .toList()
                        : List.of());
    }

    private static String missing(String code, Texts t) {
        Matcher consent = CONSENT.matcher(code);
        if (consent.matches()) {
            return t.get(
                    "missing.consent-of",
                    word("word.", consent.group(1), t),
                    consent.group(2).substring(0, Math.min(12, consent.group(2).length())) + "…",
                    word("giver.", consent.group(3), t));
        }
        return BEGINNINGS.stream()
                .filter(code::startsWith)
                .findFirst()
                .map(begin ->
                        t.get("missing." + begin.replaceAll("[^a-z]+", "-"), rest(code.substring(begin.length()), t)))
                .orElse(code);
    }

    private static String rest(String words, Texts t) {
        return names(words.replaceAll("[\\[\\]]", "").strip(), t);
    }

    private static String names(String list, Texts t) {
        return Arrays.stream(list.split(", ", -1))
                .map(name -> t.or("word." + name, word("task.", name, t)))
                .collect(joining(", "));
    }

    private static String word(String begin, String code, Texts t) {
        return t.or(begin + code, code);
    }
}
