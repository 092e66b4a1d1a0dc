// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provision;

/** Writes the records of the model by the conventions of their published schema, and notes what became of each fact. */
final class RecordWriting {

    /** Says which of the provisions it is. */
    static final String WHICH = "provision";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Fates fates;

    RecordWriting(Fates fates) {
        this.fates = fates;
    }

    JsonNode node(Object value, String path) {
        return switch (value) {
            case Fact.Known<?> known -> known(known, path);
            case Fact.Absent<?> none -> absent(none, path);
            case Collection<?> several -> array(several, path);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Money money -> JSON.numberNode(money.cents());
            case Bsn bsn -> JSON.textNode(bsn.value());
            case PersonKey key -> JSON.textNode(key.value());
            case MessageType type -> JSON.textNode(type.code());
            case MessageId id -> JSON.textNode(id.toString());
            case Enum<?> choice -> JSON.textNode(choice.name());
            case Record part -> object(part, path);
            default -> JSON.textNode(value.toString());
        };
    }

    private ObjectNode known(Fact.Known<?> known, String path) {
        fates.carried(path);
        ObjectNode fact = JSON.objectNode();
        fact.set("value", node(known.value(), path));
        fact.set("provenance", node(known.provenance(), path));
        return fact;
    }

    private ObjectNode absent(Fact.Absent<?> none, String path) {
        if (none.why() == AbsentReason.WITHHELD_BY_POLICY) {
            fates.withheld(path);
        }
        return JSON.objectNode().put("absent", none.why().name());
    }

    private ArrayNode array(Collection<?> several, String path) {
        ArrayNode array = JSON.arrayNode();
        several.forEach(one -> array.add(node(one, path)));
        return array;
    }

    private ObjectNode object(Record part, String path) {
        ObjectNode object = JSON.objectNode();
        if (part instanceof Provision) {
            object.put(WHICH, part.getClass().getSimpleName());
        }
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = value(component, part);
            if (value instanceof Optional<?> perhaps) {
                perhaps.ifPresent(there -> object.set(name, node(there, path + "/" + name)));
            } else {
                object.set(name, node(value, path + "/" + name));
            }
        }
        return object;
    }

    private static Object value(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the records of the model are public", e);
        }
    }
}
