// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The parameter fields: which paths there are, and a person cut down to those that were asked. */
final class BrpFields {

    /** Come by themselves and may not be asked. */
    private static final Set<String> BY_THEMSELVES =
            Set.of("inOnderzoek", "geheimhoudingPersoonsgegevens", "opschortingBijhouding", "rni", "verificatie");

    private static final Set<String> EXISTING = existing();

    private final List<String> asked;

    BrpFields(JsonNode fields) {
        this.asked = IntStream.range(0, fields.size())
                .mapToObj(i -> fields.get(i).asText())
                .toList();
    }

    /** Places of paths that do not exist or come by themselves. */
    List<Integer> unknown() {
        return IntStream.range(0, asked.size())
                .filter(i -> !EXISTING.contains(asked.get(i)))
                .boxed()
                .toList();
    }

    ObjectNode filter(ObjectNode person) {
        return filter(person, "");
    }

    private ObjectNode filter(ObjectNode whole, String path) {
        ObjectNode cut = JsonNodeFactory.instance.objectNode();
        for (var entry : whole.properties()) {
            String here = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (BY_THEMSELVES.contains(entry.getKey()) || isAsked(here)) {
                cut.set(entry.getKey(), entry.getValue());
            } else if (isOnTheWay(here)) {
                cut.set(entry.getKey(), inside(entry.getValue(), here));
            }
        }
        if (!cut.isEmpty() && whole.has("type")) {
            cut.set("type", whole.get("type"));
        }
        return cut;
    }

    private JsonNode inside(JsonNode value, String path) {
        if (value instanceof ArrayNode list) {
            ArrayNode cut = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> cut.add(inside(item, path)));
            return cut;
        }
        return value instanceof ObjectNode part ? filter(part, path) : value;
    }

    private boolean isAsked(String path) {
        return asked.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "."));
    }

    private boolean isOnTheWay(String path) {
        return asked.stream().anyMatch(one -> one.startsWith(path + "."));
    }

    private static Set<String> existing() {
        try (InputStream in = BrpFields.class.getResourceAsStream("brp-fields.txt")) {
            if (in == null) {
                throw new IllegalStateException("no brp-fields.txt");
            }
            return new LinkedHashSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("brp-fields.txt", e);
        }
    }
}
