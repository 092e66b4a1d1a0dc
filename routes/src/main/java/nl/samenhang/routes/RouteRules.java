// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.samenhang.routes.RouteTree.Step;

/**
 * What a route file may do. Checked in the build, and again on every file when the gateway starts: a file that goes around the spine
 * does not run, whoever wrote it.
 */
public final class RouteRules {

    private static final int MOST_LINES = 60;
    private static final int MOST_STEPS = 12;
    private static final Set<String> STEPS = Set.of("bean", "choice", "setVariable", "to", "toD");
    private static final Set<String> SPINE_STEPS = Set.of("loop", "split");
    private static final Set<String> SPINE = Set.of("exchange", "release", "failures", "redelivery", "inquiry", "ask");
    private static final Set<List<String>> ENTRANCES = Set.of(List.of("direct:exchange"), List.of("direct:inquiry"));
    private static final Pattern ADDRESS = Pattern.compile("direct:[a-z0-9-]+|\\{\\{[a-z0-9.-]+}}");
    private static final Pattern SPINE_ADDRESS =
            Pattern.compile("(direct:|\\{\\{[a-z0-9.-]+}})(to-)?(\\$\\{[a-zA-Z.]+}|\\{\\{receiver}})");
    private static final Pattern NAME = Pattern.compile("\\$\\{[a-zA-Z.]+}");

    private RouteRules() {}

    /** Every breach in every file, as {@code file:line:column: what, what it has to be}. */
    public static List<String> breaches(List<RouteFile> files) {
        List<String> breaches = new ArrayList<>();
        List<RouteTree> trees = new ArrayList<>();
        for (RouteFile file : files) {
            RouteTree tree = RouteTree.parse(file, breaches);
            trees.add(tree);
            form(tree, breaches);
            tree.steps().forEach(step -> step(tree, step, breaches));
            if (!SPINE.contains(file.id())) {
                role(tree, breaches);
            }
        }
        uniqueness(trees, breaches);
        targets(trees, breaches);
        return breaches;
    }

    private static void form(RouteTree tree, List<String> breaches) {
        RouteFile file = tree.file();
        if (!file.text().startsWith("#")) {
            breaches.add(tree.at(1, 1) + "starts with a comment: from whom, to whom, what");
        }
        if (file.text().lines().count() > MOST_LINES) {
            breaches.add(tree.at(MOST_LINES + 1, 1) + "a route file has at most " + MOST_LINES + " lines");
        }
        if (!tree.id().equals(file.id())) {
            breaches.add(tree.at(1, 1) + "the id of the one route in it has to be its file name, '" + file.id() + "'");
        }
        if (tree.steps().size() > MOST_STEPS) {
            breaches.add(tree.at(1, 1) + "a route has at most " + MOST_STEPS + " steps");
        }
    }

    private static void step(RouteTree tree, Step step, List<String> breaches) {
        boolean spine = SPINE.contains(tree.file().id());
        if (!STEPS.contains(step.kind()) && !(spine && SPINE_STEPS.contains(step.kind()))) {
            breaches.add(step.at() + "step '" + step.kind() + "' is not one of "
                    + STEPS.stream().sorted().toList());
        }
        for (String uri : step.uris()) {
            if (!ADDRESS.matcher(uri).matches()
                    && !(spine && SPINE_ADDRESS.matcher(uri).matches())) {
                breaches.add(step.at() + "an address is 'direct:name' or a placeholder {{name}}");
            }
            if ((uri.startsWith("direct:to-") || uri.startsWith("direct:ask")) && !spine) {
                breaches.add(step.at() + "only the routes of the spine may send to a receiver or ask a source");
            }
        }
        for (String expression : step.expressions()) {
            if (!NAME.matcher(expression).matches()) {
                breaches.add(step.at() + "an expression is no longer than a name, ${...}; the work is in Java");
            }
        }
    }

    /** A route outside the spine either brings messages to it, or takes one message from it to its receiver. */
    private static void role(RouteTree tree, List<String> breaches) {
        String id = tree.file().id();
        List<Step> steps = tree.steps();
        if (id.startsWith("to-") || id.startsWith("ask-")) {
            if (!tree.from().equals("direct:" + id)) {
                breaches.add(tree.at(1, 1) + "an outbound route starts from 'direct:" + id + "'");
            }
            if (steps.size() != 1 || !steps.get(0).kind().equals("bean")) {
                breaches.add(tree.at(1, 1) + "an outbound route has one step: the bean of an adapter");
            }
        } else if (steps.size() != 1 || !ENTRANCES.contains(steps.get(0).uris())) {
            breaches.add(tree.at(1, 1) + "an inbound route has one step: to 'direct:exchange' or 'direct:inquiry'");
        }
    }

    private static void uniqueness(List<RouteTree> trees, List<String> breaches) {
        Map<String, RouteTree> seen = new HashMap<>();
        for (RouteTree tree : trees) {
            RouteTree first = seen.putIfAbsent(tree.id(), tree);
            if (first != null) {
                breaches.add(
                        tree.at(1, 1) + "the id is taken by " + first.file().origin());
            }
        }
    }

    private static void targets(List<RouteTree> trees, List<String> breaches) {
        Set<String> starts = new HashSet<>();
        trees.forEach(t -> starts.add(t.from()));
        for (RouteTree tree : trees) {
            for (Step step : tree.steps()) {
                for (String uri : step.uris()) {
                    if (uri.startsWith("direct:") && !uri.contains("$") && !starts.contains(uri)) {
                        breaches.add(step.at() + "no route starts from '" + uri + "'");
                    }
                }
            }
        }
    }
}
