// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Finding;
import org.xml.sax.SAXParseException;

/**
 * Says in our own words what the validator found. Its own message quotes the value, so only the code at its start is used
 * (XML Schema part 1, appendix C: {@code cvc-...}); and a name that no schema knows is shown as {@code *}, since a sender can
 * put anything into a name.
 */
final class SchemaFault {

    private SchemaFault() {}

    /**
     * A finding of level 1.
     *
     * @param open the open elements, innermost first
     */
    static Finding finding(SAXParseException fault, List<Element> open, Function<String, String> requirementOf) {
        String place = "";
        String path = "";
        boolean known = true;
        for (Element element : open.reversed()) {
            path = path.isEmpty() ? element.name() : path + "/" + element.name();
            known = known && !requirementOf.apply(path).isEmpty();
            place = place + "/" + (known ? lastStep(element) : "*");
            if (!known) {
                break;
            }
        }
        return new Finding(1, "XSD", place, requirement(code(fault), known ? requirementOf.apply(path) : ""));
    }

    private static String lastStep(Element element) {
        String place = element.place();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String code(SAXParseException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.codePoints()
                .takeWhile(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.'))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String requirement(String code, String requirement) {
        return switch (code) {
            case "cvc-elt.1", "cvc-elt.1.a" -> "has to be the root of a message of this type";
            case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d", "cvc-complex-type.2.1" ->
                "element not expected here: its name, its namespace or its order";
            case "cvc-complex-type.2.4.b" -> "has to have all its required elements; one at the end is missing";
            case "cvc-complex-type.2.3" -> "has to hold elements only, no text";
            case "cvc-complex-type.3.2.1", "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> "has to be without attributes";
            case "cvc-type.3.1.2" -> "has to hold text only, no elements";
            case "cvc-elt.3.1", "cvc-elt.4.1", "cvc-elt.4.2", "cvc-elt.4.3" -> "has to be without xsi:nil and xsi:type";
            default -> requirement.isEmpty() ? "has to be as the schema says" : requirement;
        };
    }
}
