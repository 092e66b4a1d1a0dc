// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import nl.samenhang.policy.yaml.Entry;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * SHA-256 over the content of the rules, not over their files: entries in order of section and id, keys in order of their name,
 * texts with their length before them. Comments, layout and the division over files make no difference.
 */
final class Digest {

    private Digest() {}

    static String of(Map<String, Entry> entries) {
        var canonical = new StringBuilder();
        new TreeMap<>(entries).forEach((id, entry) -> {
            text(id, canonical);
            node(entry.node(), canonical);
        });
        return "sha256:"
                + HexFormat.of().formatHex(sha256().digest(canonical.toString().getBytes(UTF_8)));
    }

    private static void node(Node node, StringBuilder out) {
        switch (node) {
            case ScalarNode scalar -> text(scalar.getValue(), out);
            case SequenceNode list -> {
                out.append('[').append(list.getValue().size());
                list.getValue().forEach(n -> node(n, out));
            }
            case MappingNode mapping -> {
                Map<String, Node> sorted = new TreeMap<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    sorted.put(((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode());
                }
                out.append('{').append(sorted.size());
                sorted.forEach((key, value) -> {
                    text(key, out);
                    node(value, out);
                });
            }
            default -> throw new IllegalStateException("an anchor got past the reader");
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"').append(text.length()).append(':').append(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
