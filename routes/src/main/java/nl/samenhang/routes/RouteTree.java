// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A route file as the rules look at it: its id, where it starts, and its steps with their places. */
record RouteTree(RouteFile file, String id, String from, List<Step> steps) {

    /**
     * One step, however deep.
     *
     * @param at {@code file:line:column: }
     * @param uris the addresses that it sends to
     * @param expressions what it works out for itself
     */
    record Step(String kind, String at, List<String> uris, List<String> expressions) {}

    String at(int line, int column) {
        return file.origin() + ":" + line + ":" + column + ": ";
    }

    static RouteTree parse(RouteFile file, List<String> breaches) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(file.text());
            Optional<Node> route = root.flatMap(RouteTree::onlyItem).flatMap(RouteTree::routeOf);
            if (route.isEmpty()) {
                breaches.add(file.origin() + ":1:1: a file holds one route, routeTemplate or routeConfiguration");
                return new RouteTree(file, "", "", List.of());
            }
            List<Step> steps = new ArrayList<>();
            collect(file, route.get(), steps);
            String id = child(route.get(), "id")
                    .or(() -> onlyItem(root.get())
                            .flatMap(i -> child(i, "routeTemplate").flatMap(t -> child(t, "id"))))
                    .map(RouteTree::text)
                    .orElse("");
            String from = child(route.get(), "from")
                    .map(f -> child(f, "uri").map(RouteTree::text).orElseGet(() -> text(f)))
                    .orElse("");
            return new RouteTree(file, id, from, List.copyOf(steps));
        } catch (MarkedYamlEngineException e) {
            breaches.add(e.getProblemMark().map(m -> place(file, m)).orElse(file.origin() + ":1:1: ") + "not YAML");
            return new RouteTree(file, "", "", List.of());
        }
    }

    private static Optional<Node> onlyItem(Node root) {
        return root instanceof SequenceNode list && list.getValue().size() == 1
                ? Optional.of(list.getValue().get(0))
                : Optional.empty();
    }

    private static Optional<Node> routeOf(Node item) {
        return child(item, "route").or(() -> child(item, "routeConfiguration")).or(() -> child(item, "routeTemplate")
                .flatMap(t -> child(t, "route")));
    }

    /** Everything in a list called steps, wherever that list stands. */
    private static void collect(RouteFile file, Node node, List<Step> steps) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (text(tuple.getKeyNode()).equals("steps") && tuple.getValueNode() instanceof SequenceNode list) {
                    list.getValue().forEach(step -> add(file, step, steps));
                } else {
                    collect(file, tuple.getValueNode(), steps);
                }
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(n -> collect(file, n, steps));
        }
    }

    private static void add(RouteFile file, Node step, List<Step> steps) {
        if (step instanceof MappingNode mapping && mapping.getValue().size() == 1) {
            NodeTuple tuple = mapping.getValue().get(0);
            String kind = text(tuple.getKeyNode());
            Node value = tuple.getValueNode();
            steps.add(new Step(kind, place(file, step.getStartMark()), uris(kind, value), expressions(value)));
            collect(file, value, steps);
        } else {
            steps.add(new Step("?", place(file, step.getStartMark()), List.of(), List.of()));
        }
    }

    private static List<String> uris(String kind, Node value) {
        return switch (kind) {
            case "to", "toD" -> List.of(child(value, "uri").map(RouteTree::text).orElseGet(() -> text(value)));
            default -> List.of();
        };
    }

    private static List<String> expressions(Node value) {
        List<String> found = new ArrayList<>();
        child(value, "simple").map(RouteTree::text).ifPresent(found::add);
        child(value, "when").filter(SequenceNode.class::isInstance).ifPresent(whens -> ((SequenceNode) whens)
                .getValue()
                .forEach(w -> child(w, "simple").map(RouteTree::text).ifPresent(found::add)));
        return found;
    }

    private static Optional<Node> child(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(t -> text(t.getKeyNode()).equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static String place(RouteFile file, Optional<Mark> mark) {
        return mark.map(m -> place(file, m)).orElse(file.origin() + ":1:1: ");
    }

    private static String place(RouteFile file, Mark mark) {
        return file.origin() + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": ";
    }
}
