// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenhang.console.RouteMap.Edge;
import nl.samenhang.console.RouteMap.Kind;
import nl.samenhang.console.RouteMap.Node;

/**
 * A map drawn in layers from left to right: what messages reach first, first. Each node is put beside the middle of those that lead
 * to it. An edge back to an earlier layer is drawn, and does not move anything.
 */
record MapDrawing(List<Box> boxes, List<Line> lines, int width, int height) {

    static final int BOX_WIDTH = 172;
    static final int BOX_HEIGHT = 52;
    private static final int COLUMN = 220;
    private static final int ROW = 76;
    private static final int MARGIN = 8;

    /** A node with its left upper corner. */
    record Box(int x, int y, Node node) {}

    /** An edge as a path of SVG. */
    record Line(String path, Kind to) {}

    static MapDrawing of(RouteMap map) {
        Map<String, Integer> layers = layers(map);
        Map<Integer, List<Node>> columns = new LinkedHashMap<>();
        map.nodes().forEach(node -> columns.computeIfAbsent(layer(layers, node.id()), l -> new ArrayList<>())
                .add(node));
        Map<String, Integer> rows = new HashMap<>();
        int tallest = columns.values().stream().mapToInt(List::size).max().orElse(0);
        int widest = columns.keySet().stream().mapToInt(l -> l + 1).max().orElse(0);
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (int layer = 0; layer < widest; layer++) {
            List<Node> column = new ArrayList<>(columns.getOrDefault(layer, List.of()));
            column.sort(Comparator.comparingDouble(node -> middle(map, node, rows)));
            int top = (tallest - column.size()) * ROW / 2;
            for (int i = 0; i < column.size(); i++) {
                int y = MARGIN + top + i * ROW;
                rows.put(column.get(i).id(), y);
                boxes.put(column.get(i).id(), new Box(MARGIN + layer * COLUMN, y, column.get(i)));
            }
        }
        List<Line> lines = map.edges().stream()
                .filter(edge -> boxes.containsKey(edge.from()) && boxes.containsKey(edge.to()))
                .map(edge -> line(boxes, edge))
                .toList();
        int width = 2 * MARGIN + Math.max(0, widest - 1) * COLUMN + BOX_WIDTH;
        return new MapDrawing(
                List.copyOf(boxes.values()), lines, width, 2 * MARGIN + Math.max(0, tallest - 1) * ROW + BOX_HEIGHT);
    }

    private static int layer(Map<String, Integer> layers, String id) {
        return layers.getOrDefault(id, 0);
    }

    /** The longest way to each node, leaving out edges that close a circle. */
    private static Map<String, Integer> layers(RouteMap map) {
        Map<String, Integer> layers = new HashMap<>();
        List<Edge> forward = forward(map);
        for (int round = 0; round < map.nodes().size(); round++) {
            for (Edge edge : forward) {
                layers.merge(edge.to(), layer(layers, edge.from()) + 1, Math::max);
            }
        }
        return layers;
    }

    private static List<Edge> forward(RouteMap map) {
        Map<String, Set<String>> reached = new HashMap<>();
        var forward = new ArrayList<Edge>();
        for (Edge edge : map.edges()) {
            if (!edge.from().equals(edge.to()) && !reaches(reached, edge.to(), edge.from(), new HashSet<>())) {
                reached.computeIfAbsent(edge.from(), f -> new HashSet<>()).add(edge.to());
                forward.add(edge);
            }
        }
        return forward;
    }

    private static boolean reaches(Map<String, Set<String>> edges, String from, String to, Set<String> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && edges.getOrDefault(from, Set.of()).stream()
                                .anyMatch(next -> reaches(edges, next, to, seen)));
    }

    private static double middle(RouteMap map, Node node, Map<String, Integer> rows) {
        return map.edges().stream()
                .filter(edge -> edge.to().equals(node.id()) && rows.containsKey(edge.from()))
                .mapToInt(edge -> rows.getOrDefault(edge.from(), 0))
                .average()
                .orElse(0);
    }

    private static Line line(Map<String, Box> boxes, Edge edge) {
        Box from = box(boxes, edge.from());
        Box to = box(boxes, edge.to());
        int x1 = from.x() + BOX_WIDTH;
        int y1 = from.y() + BOX_HEIGHT / 2;
        int x2 = to.x() - 6;
        int y2 = to.y() + BOX_HEIGHT / 2;
        int bend = Math.max(24, (x2 - x1) / 2);
        String path = "M%d %d C%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
        return new Line(path, to.node().kind());
    }

    private static Box box(Map<String, Box> boxes, String id) {
        return java.util.Objects.requireNonNull(boxes.get(id), "an edge of the map has both its ends");
    }
}
