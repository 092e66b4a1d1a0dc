// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.canonical.PersonName;

/** Writes a name as nl-core-NameInformation has it: the whole family name as a text, and its parts beside it. */
final class HumanNames {

    /** COD700 to the v3 code system EntityNameUse of the Netherlands (nl-core-NameInformation). */
    private static final Map<String, String> ORDER = Map.of("1", "NL1", "2", "NL2", "3", "NL3", "4", "NL4");

    private HumanNames() {}

    static void put(ArrayNode names, PersonName name) {
        ObjectNode node = names.addObject().put("use", "official");
        Optional.ofNullable(ORDER.get(name.use().code()))
                .filter(order -> name.use().system().equals("COD700"))
                .ifPresent(order -> Fhir.extension(node, Fhir.CORE + "humanname-assembly-order")
                        .put("valueCode", order));
        node.put("family", family(name));
        ObjectNode parts = node.putObject("_family");
        name.prefix().ifPresent(text -> part(parts, "own-prefix", text));
        part(parts, "own-name", name.family());
        name.partnerPrefix().ifPresent(text -> part(parts, "partner-prefix", text));
        name.partnerFamily().ifPresent(text -> part(parts, "partner-name", text));
        name.given().ifPresent(given -> {
            for (String one : given.strip().split("\\s+", -1)) {
                given(node, one, "BR");
            }
        });
        name.initials().filter(text -> !text.isBlank()).ifPresent(text -> given(node, initials(text), "IN"));
    }

    private static void given(ObjectNode name, String text, String qualifier) {
        Fhir.list(name, "given").add(text);
        Fhir.extension(Fhir.list(name, "_given").addObject(), Fhir.ISO + "EN-qualifier")
                .put("valueCode", qualifier);
    }

    private static String initials(String letters) {
        return letters.endsWith(".") ? letters : String.join(".", letters.split("")) + ".";
    }

    private static String family(PersonName name) {
        String own = whole(name.prefix(), name.family());
        Optional<String> partner = name.partnerFamily().map(text -> whole(name.partnerPrefix(), text));
        if (partner.isEmpty() || !name.use().system().equals("COD700")) {
            return own;
        }
        return switch (name.use().code()) {
            case "2" -> partner.get();
            case "3" -> partner.get() + "-" + own;
            case "4" -> own + "-" + partner.get();
            default -> own;
        };
    }

    private static String whole(Optional<String> prefix, String name) {
        return prefix.map(text -> text + " " + name).orElse(name);
    }

    private static void part(ObjectNode family, String part, String text) {
        Fhir.extension(family, Fhir.CORE + "humanname-" + part).put("valueString", text);
    }
}
