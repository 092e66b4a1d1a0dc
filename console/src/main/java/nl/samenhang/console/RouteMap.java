// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.List;

/** What messages go through, as it runs now. */
public record RouteMap(List<Node> nodes, List<Edge> edges) {

    public RouteMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What stands at a node. */
    public enum Kind {
        PARTY,
        ROUTE,
        QUEUE,
        DEAD_LETTERS
    }

    /**
     * A route, a queue or a party.
     *
     * @param id by which edges name it
     * @param done how many messages went through since the gateway started; for a queue, how many wait
     * @param failed how many failed there
     */
    public record Node(String id, String label, Kind kind, long done, long failed) {}

    /** From one node to another. */
    public record Edge(String from, String to) {}
}
