// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.samenhang.mappings.istandaarden.SchemaModel.Declared;

/** Makes messages from our schemas. */
final class Samples {

    /** Values that each type without a code list takes; the first two differ. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("CitizenNumber", List.of("999990020", "999990032")),
            Map.entry("MunicipalityCode", List.of("0243", "0384")),
            Map.entry("ProviderCode", List.of("98765432", "00000001")),
            Map.entry("CalendarDate", List.of("2026-11-16", "2024-02-29", "1900-01-01", "9999-12-31")),
            Map.entry("ClockTime", List.of("09:30:00", "23:59:59.123456789", "00:00:00", "12:00:00.5")),
            Map.entry("Version", List.of("1.0.0", "0.1.12")),
            Map.entry("Remark", List.of("Eerst bellen.", " <&>'\"\r\n\t]]> \u00e9\ud83d\ude00 ", "x")),
            Map.entry("MessageNumber", List.of("HRD260417", " 1 ")),
            Map.entry("Reference", List.of("VOT-1", "a b  c")),
            Map.entry("LocalPersonNumber", List.of("4711", "A")),
            Map.entry("PersonName", List.of("Haven", "  d'Oud-\u0133sel ")),
            Map.entry("NamePrefix", List.of("van der", "'t")),
            Map.entry("Initials", List.of("JP", "\u00c9\u1ef3")),
            Map.entry("OrganisationName", List.of("Zuiderzee", "B & B")),
            Map.entry("StreetName", List.of("Markt", "1e Dwarsstraat")),
            Map.entry("PlaceName", List.of("Harderwijk", "'s-Gravenhage")),
            Map.entry("PostalCode", List.of("3841XK", "B-1000")),
            Map.entry("HouseLetter", List.of("B", "a")),
            Map.entry("HouseNumberAddition", List.of("bis", "2")),
            Map.entry("EmailAddress", List.of("a@example.nl", "niet bekend")),
            Map.entry("Language", List.of("Deens", "Fries")),
            Map.entry("CountryPrefix", List.of("0031", "+32")),
            Map.entry("PhoneDigits", List.of("0341123456", "0")),
            Map.entry("ProductCode", List.of("02A03", "1")),
            Map.entry("HouseNumber", List.of("17", "99999", "0", "007")),
            Map.entry("AssignmentNumber", List.of("20260417", "999999999", "0", "+5")),
            Map.entry("Rank", List.of("1", "99", "0")),
            Map.entry("Amount", List.of("180", "99999999", "0", " 12 ")),
            Map.entry("Major", List.of("3")),
            Map.entry("Minor", List.of("2")));

    private Samples() {}

    static List<String> values(CareMessage message, Declared leaf) {
        if (leaf.type().equals("TypeCode")) {
            return List.of(message.code());
        }
        return leaf.codes().isEmpty() ? VALUES.get(leaf.type()) : leaf.codes();
    }

    /**
     * A document.
     *
     * @param include whether an optional element is there, by its path
     * @param value the text of a leaf, by its path
     */
    static byte[] document(
            Declared root, Predicate<String> include, BiFunction<String, Declared, String> value, int repeats) {
        var out = new StringBuilder();
        append(out, root, root.name(), include, value, repeats);
        return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void append(
            StringBuilder out,
            Declared element,
            String path,
            Predicate<String> include,
            BiFunction<String, Declared, String> value,
            int repeats) {
        for (int i = 0; i < (element.repeats() ? repeats : 1); i++) {
            out.append('<')
                    .append(element.name())
                    .append(" xmlns=\"")
                    .append(element.namespace())
                    .append("\">");
            if (element.isLeaf()) {
                out.append(escaped(value.apply(path, element)));
            }
            for (Declared child : element.children()) {
                String at = path + "/" + child.name();
                if (!child.optional() || include.test(at)) {
                    append(out, child, at, include, value, repeats);
                }
            }
            out.append("</").append(element.name()).append(">\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
