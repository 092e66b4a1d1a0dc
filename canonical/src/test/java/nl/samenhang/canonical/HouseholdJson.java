// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/** Renders a household by the conventions of {@link HouseholdSchema}. */
final class HouseholdJson {

    /** Says which of the provisions it is. */
    static final String WHICH = "provision";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HouseholdJson() {}

    static ObjectNode of(Household household) {
        return (ObjectNode) node(household);
    }

    /** As a definition: {@code Goal} of {@code SupportPlan} is {@code SupportPlanGoal}. */
    static String nameOf(Class<?> type) {
        return type.isMemberClass()
                ? type.getEnclosingClass().getSimpleName() + type.getSimpleName()
                : type.getSimpleName();
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Fact.Known<?> known ->
                JSON.objectNode()
                        .<ObjectNode>set("value", node(known.value()))
                        .set("provenance", node(known.provenance()));
            case Fact.Absent<?> none ->
                JSON.objectNode().put("absent", none.why().name());
            case Collection<?> several -> array(several);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Money money -> JSON.numberNode(money.cents());
            case Bsn bsn -> JSON.textNode(bsn.value());
            case PersonKey key -> JSON.textNode(key.value());
            case MessageType type -> JSON.textNode(type.code());
            case MessageId id -> JSON.textNode(id.toString());
            case Enum<?> choice -> JSON.textNode(choice.name());
            case Record part -> object(part);
            default -> JSON.textNode(value.toString());
        };
    }

    private static ArrayNode array(Collection<?> several) {
        ArrayNode array = JSON.arrayNode();
        several.forEach(one -> array.add(node(one)));
        return array;
    }

    private static ObjectNode object(Record part) {
        ObjectNode object = JSON.objectNode();
        if (part instanceof Provision) {
            object.put(WHICH, part.getClass().getSimpleName());
        }
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object value = Places.get(component, part);
            if (value instanceof Optional<?> perhaps) {
                perhaps.ifPresent(there -> object.set(component.getName(), node(there)));
            } else {
                object.set(component.getName(), node(value));
            }
        }
        return object;
    }
}
