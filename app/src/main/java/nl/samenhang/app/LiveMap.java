// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Delivered;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Failed;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.console.RouteMap;
import nl.samenhang.console.RouteMap.Edge;
import nl.samenhang.console.RouteMap.Kind;
import nl.samenhang.console.RouteMap.Node;

/** The map of the routes: the outbound ones from their files, who sends what from the trail, and how many wait from the broker. */
final class LiveMap {

    private final Supplier<List<String>> names;
    private final Broker broker;
    private final AuditTrail trail;
    private final Instant since;

    /** Counts from this moment on. */
    LiveMap(Supplier<List<String>> names, Broker broker, AuditTrail trail, Instant since) {
        this.names = names;
        this.broker = broker;
        this.trail = trail;
        this.since = since;
    }

    RouteMap map() {
        List<String> receivers = names.get();
        Counts counts = new Counts();
        try (var records = trail.records()) {
            records.filter(entry -> !entry.at().isBefore(since))
                    .map(AuditRecord::event)
                    .forEach(counts::add);
        }
        var nodes = new ArrayList<Node>();
        Set<Edge> edges = new LinkedHashSet<>();
        counts.senders.forEach((sender, types) -> {
            long sent = types.values().stream().mapToLong(Long::longValue).sum();
            nodes.add(new Node("from:" + sender, sender, Kind.PARTY, sent, 0));
            types.keySet().forEach(type -> edges.add(new Edge("from:" + sender, "type:" + type)));
        });
        counts.types().forEach((type, number) -> {
            nodes.add(new Node("type:" + type, type, Kind.ROUTE, number, 0));
            edges.add(new Edge("type:" + type, "exchange"));
        });
        nodes.add(new Node("exchange", "exchange", Kind.ROUTE, counts.received, counts.stopped));
        for (String receiver : receivers) {
            nodes.add(new Node("queue:" + receiver, receiver, Kind.QUEUE, broker.waitingFor(receiver), 0));
            nodes.add(new Node(
                    "to:" + receiver,
                    "to-" + receiver,
                    Kind.ROUTE,
                    counts.delivered.getOrDefault(receiver, 0L),
                    counts.failed.getOrDefault(receiver, 0L)));
            edges.add(new Edge("exchange", "queue:" + receiver));
            edges.add(new Edge("queue:" + receiver, "to:" + receiver));
        }
        long dead = broker.deadLetters();
        if (dead > 0) {
            nodes.add(new Node("dead", Broker.DEAD_LETTERS, Kind.DEAD_LETTERS, dead, 0));
            receivers.stream()
                    .filter(counts.failed::containsKey)
                    .forEach(receiver -> edges.add(new Edge("to:" + receiver, "dead")));
        }
        return new RouteMap(nodes, List.copyOf(edges));
    }

    /** What happened, added up. */
    private static final class Counts {

        private final Map<String, Map<String, Long>> senders = new TreeMap<>();
        private final Map<String, Long> delivered = new HashMap<>();
        private final Map<String, Long> failed = new HashMap<>();
        private long received;
        private long stopped;

        void add(AuditEvent event) {
            if (event instanceof Received e) {
                received++;
                senders.computeIfAbsent(e.sender(), s -> new TreeMap<>()).merge(e.type(), 1L, Long::sum);
            } else if (event instanceof Denied || event instanceof Unreadable) {
                stopped++;
            } else if (event instanceof Delivered e) {
                delivered.merge(e.receiver(), 1L, Long::sum);
            } else if (event instanceof Failed e) {
                failed.merge(e.receiver(), 1L, Long::sum);
            }
        }

        Map<String, Long> types() {
            Map<String, Long> types = new TreeMap<>();
            senders.values().forEach(of -> of.forEach((type, number) -> types.merge(type, number, Long::sum)));
            return types;
        }
    }
}
