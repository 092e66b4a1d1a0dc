// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The plain part of YAML 1.2: one document of mappings, lists and words. No tags, anchors or aliases; bounded in size and depth.
 * Nothing is constructed from it: rules are read from the nodes, which know their line and column.
 */
final class SafeYaml {

    private static final int CHARACTERS = 1_000_000;
    private static final int DEPTH = 12;

    private SafeYaml() {}

    /** Its root; empty where a fault was added. */
    static Optional<Node> read(YamlText file, Faults faults) {
        if (file.text().length() > CHARACTERS) {
            faults.add(
                    file.name(), Optional.empty(), "is too long; it has to be at most " + CHARACTERS + " characters");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setUseMarks(true)
                .setCodePointLimit(CHARACTERS)
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            if (!isPlain(file, settings, faults)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(file.text());
            if (root.isEmpty()) {
                faults.add(file.name(), Optional.empty(), "is empty; it has to hold a section of rules");
            }
            return root;
        } catch (MarkedYamlEngineException unreadable) {
            faults.add(file.name(), unreadable.getProblemMark(), "is not YAML: " + unreadable.getProblem());
        } catch (YamlEngineException unreadable) {
            faults.add(file.name(), Optional.empty(), "is not YAML; it has to be plain text");
        }
        return Optional.empty();
    }

    private static boolean isPlain(YamlText file, LoadSettings settings, Faults faults) {
        boolean plain = true;
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(file.text())) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            Optional<String> fault = fault(event, depth, documents);
            fault.ifPresent(what -> faults.add(file.name(), event.getStartMark(), what));
            plain &= fault.isEmpty();
        }
        return plain;
    }

    private static Optional<String> fault(Event event, int depth, int documents) {
        if (event instanceof AliasEvent || hasAnchor(event)) {
            return Optional.of("no anchors and aliases: write it out");
        }
        if (hasTag(event)) {
            return Optional.of("no tags: every value is a word, a list or a mapping");
        }
        if (event instanceof CollectionStartEvent && depth > DEPTH) {
            return Optional.of("nested deeper than " + DEPTH);
        }
        return event instanceof DocumentStartEvent && documents > 1
                ? Optional.of("a second document: one to a file")
                : Optional.empty();
    }

    private static boolean hasAnchor(Event event) {
        return event instanceof NodeEvent node && node.getAnchor().isPresent();
    }

    private static boolean hasTag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent start -> start.getTag().isPresent();
            default -> false;
        };
    }
}
