// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.app.demo.Scene;
import nl.samenhang.app.demo.Wires;

/** A step of the demo, for a person and for a machine. */
record SceneForms(Wires wires) {

    String asText(Scene scene) {
        StringBuilder text = new StringBuilder("%nStep %d. %s: %s%n"
                .formatted(scene.step(), scene.title(), scene.ok() ? "as it should be" : "NOT AS IT SHOULD BE"));
        scene.exchanges().forEach(e -> text.append(e.asText(wires::said)));
        scene.notes().forEach(n -> text.append("  ").append(n).append('\n'));
        scene.failures().forEach(f -> text.append("  expected: ").append(f).append('\n'));
        return text.toString().stripTrailing();
    }

    String asJson(Scene scene) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("step", scene.step()).put("title", scene.title()).put("ok", scene.ok());
        ArrayNode exchanges = line.putArray("exchanges");
        scene.exchanges().forEach(e -> exchanges.add(withWires(e)));
        ArrayNode notes = line.putArray("notes");
        scene.notes().forEach(notes::add);
        ArrayNode failures = line.putArray("failures");
        scene.failures().forEach(failures::add);
        return line.toString();
    }

    private ObjectNode withWires(ExchangeAccount exchange) {
        ObjectNode json = exchange.asJson();
        for (int i = 0; i < exchange.messages().size(); i++) {
            ArrayNode over = json.withArray("/messages/" + i + "/over");
            wires.of(exchange.messages().get(i)).forEach(leg -> over.addObject()
                    .put("from", leg.from())
                    .put("to", leg.to())
                    .put("protocol", leg.protocol()));
        }
        return json;
    }
}
