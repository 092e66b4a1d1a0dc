// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The names of one JSON object, each taken once and as what it has to be. Faults say which name, never its value. */
final class Names {

    private final JsonNode object;
    private final Set<String> taken = new HashSet<>();

    Names(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("audit record: not an object");
        }
        this.object = object;
    }

    String text(String name) {
        return text(name, take(name));
    }

    List<String> texts(String name) {
        JsonNode list = take(name);
        check(list.isArray(), name, "a list");
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(text(name, item)));
        return texts;
    }

    long number(String name) {
        JsonNode node = take(name);
        check(node.isIntegralNumber() && node.canConvertToLong(), name, "a whole number");
        return node.longValue();
    }

    int smallNumber(String name) {
        long number = number(name);
        check(number == (int) number, name, "a whole number of 32 bits");
        return (int) number;
    }

    boolean truth(String name) {
        JsonNode node = take(name);
        check(node.isBoolean(), name, "true or false");
        return node.booleanValue();
    }

    String uuid(String name) {
        String text = text(name);
        try {
            check(UUID.fromString(text).toString().equals(text), name, "a UUID in lower case");
            return text;
        } catch (IllegalArgumentException e) {
            throw fault(name, "a UUID in lower case");
        }
    }

    Instant instant(String name) {
        String text = text(name);
        try {
            Instant instant = Instant.parse(text);
            check(instant.toString().equals(text), name, "a moment in UTC");
            return instant;
        } catch (DateTimeException e) {
            throw fault(name, "a moment in UTC");
        }
    }

    /** A word that is, in upper case, a constant of this kind. */
    <E extends Enum<E>> E word(String name, Class<E> kind) {
        String word = text(name);
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw fault(name, "a known word");
    }

    void refuseOthers() {
        check(taken.size() == object.size(), "event", "one with only the names of docs/AUDIT-FORMAT.md");
    }

    static IllegalArgumentException fault(String name, String expected) {
        return new IllegalArgumentException("audit record: " + name + ": not " + expected);
    }

    private JsonNode take(String name) {
        JsonNode node = object.path(name);
        check(!node.isMissingNode(), name, "there");
        taken.add(name);
        return node;
    }

    private static String text(String name, JsonNode node) {
        check(node.isTextual(), name, "text");
        return node.textValue();
    }

    private static void check(boolean condition, String name, String expected) {
        if (!condition) {
            throw fault(name, expected);
        }
    }
}
