// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read key by key. What is wrong is added to the faults and something harmless is returned in its
 * place: nothing that was read is used as long as there is one fault.
 */
public final class Entry {

    private final String file;
    private final Node node;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Entry(String file, Node node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::put);
        } else {
            fault(node, "has to be a mapping of keys to values");
        }
    }

    private void put(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            fault(tuple.getKeyNode(), "a key has to be one word");
        } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            fault(key, "'" + key.getValue() + "' stands here a second time; it has to stand once");
        } else {
            keys.put(key.getValue(), key);
        }
    }

    /** Adds a fault for every key that nobody asked for. */
    public void nothingElse() {
        keys.forEach((word, key) -> {
            if (!asked.contains(word)) {
                fault(key, "'" + word + "' is not a key here; it has to be one of " + String.join(", ", asked));
            }
        });
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    public String text(String key) {
        return value(key).map(this::scalar).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    public LocalDate date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            fault(key, "'" + key + "' has to be a date as yyyy-mm-dd");
            return LocalDate.EPOCH;
        }
    }

    public <T> T word(String key, Words<T> words, T whenFaulty) {
        return value(key).flatMap(n -> word(n, words)).orElse(whenFaulty);
    }

    /** One or more. */
    public <T> List<T> words(String key, Words<T> words) {
        List<T> found = new ArrayList<>();
        list(key).forEach(n -> word(n, words).ifPresent(found::add));
        return found;
    }

    public List<String> texts(String key) {
        return list(key).stream().map(this::scalar).toList();
    }

    /** The mapping at this key, if it is there. */
    public Optional<Entry> entry(String key) {
        return value(key).map(n -> new Entry(file, n, faults));
    }

    /** The mappings of a list. */
    public List<Entry> entries(String key) {
        return list(key).stream().map(n -> new Entry(file, n, faults)).toList();
    }

    /** A fault at the value of this key, or at the mapping where it has none. */
    public void fault(String key, String requirement) {
        fault(values.getOrDefault(key, node), requirement);
    }

    public Node node() {
        return node;
    }

    private List<Node> list(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)
                || sequence.getValue().isEmpty()) {
            fault(value.get(), "'" + key + "' has to be a list of one or more");
            return List.of();
        }
        return sequence.getValue();
    }

    private <T> Optional<T> word(Node at, Words<T> words) {
        String word = scalar(at);
        Optional<T> meant = Optional.ofNullable(words.known().get(word));
        if (meant.isEmpty() && !word.isEmpty()) {
            fault(at, words.refusal(word));
        }
        return meant;
    }

    private String scalar(Node at) {
        if (at instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        fault(at, "has to be a word or a text");
        return "";
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        Optional<Node> value = Optional.ofNullable(values.get(key));
        if (value.isEmpty() && node instanceof MappingNode) {
            fault(node, "has no '" + key + "'; it has to have one");
        }
        return value;
    }

    private void fault(Node at, String requirement) {
        faults.add(file, at.getStartMark(), requirement);
    }
}
