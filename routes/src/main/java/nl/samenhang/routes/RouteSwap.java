// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelLifecycleStrategySupport;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Puts route files in a Camel context, and exchanges them while it runs: a message that is under way finishes by the route it began. */
final class RouteSwap {

    private static final long LONGEST_SECONDS = 60;

    private final DefaultCamelContext camel;

    RouteSwap(DefaultCamelContext camel) {
        this.camel = camel;
        withoutOwnErrorHandling(camel);
    }

    /** The differences between two sets of files. */
    private record Delta(List<RouteFile> gone, List<RouteFile> come) {
        static Delta between(List<RouteFile> before, List<RouteFile> after) {
            Map<String, String> old = texts(before);
            Map<String, String> fresh = texts(after);
            return new Delta(
                    before.stream()
                            .filter(f -> !f.text().equals(fresh.get(f.id())))
                            .toList(),
                    after.stream()
                            .filter(f -> !f.text().equals(old.get(f.id())))
                            .toList());
        }

        private static Map<String, String> texts(List<RouteFile> files) {
            Map<String, String> texts = new HashMap<>();
            files.forEach(f -> texts.put(f.id(), f.text()));
            return texts;
        }
    }

    void add(RouteFile file) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(file.name(), file.text()));
    }

    /** From the receiver's queue to its outbound route. */
    void addRelease(String receiver) throws Exception {
        TemplatedRouteBuilder.builder(camel, "release")
                .routeId(release(receiver))
                .parameters(Map.of("receiver", receiver))
                .add();
    }

    /** What Camel itself has against the files that are new, each tried in a context of its own that starts nothing. */
    List<String> proof(List<RouteFile> before, List<RouteFile> after) {
        List<String> faults = new ArrayList<>();
        for (RouteFile file : Delta.between(before, after).come()) {
            DefaultCamelContext shadow =
                    new DefaultCamelContext(new DefaultRegistry(new Borrowed(camel.getRegistry())));
            shadow.setAutoStartup(false);
            try {
                new RouteSwap(shadow).add(file);
                shadow.start();
            } catch (Exception e) {
                faults.add(place(file) + "Camel refuses it: " + reason(e));
            } finally {
                shadow.stop();
            }
        }
        return faults;
    }

    /**
     * Exchanges what changed. Messages keep coming in meanwhile: those for a route that is being exchanged wait.
     *
     * @param takeEffect what else changes, at the moment when nothing is under way on the routes that change; if it fails nothing changes
     * @throws RoutesBusyException if what is under way does not finish in a minute; nothing changed then
     */
    void exchange(List<RouteFile> before, List<RouteFile> after, Runnable takeEffect) {
        Delta delta = Delta.between(before, after);
        List<String> stopped = new ArrayList<>();
        try {
            for (RouteFile file : delta.gone()) {
                stopped.add(entry(file));
                quiet(entry(file));
            }
            takeEffect.run();
        } catch (RuntimeException e) {
            stopped.forEach(this::startAgain);
            throw e;
        }
        try {
            replace(delta.gone(), delta.come());
        } catch (Exception e) {
            putBack(delta);
            throw new RouteFaultsException(List.of("routes: Camel refuses them: " + reason(e)));
        }
    }

    private void replace(List<RouteFile> gone, List<RouteFile> come) throws Exception {
        for (RouteFile file : gone) {
            if (file.receiver().isPresent()) {
                remove(entry(file));
            }
            remove(file.id());
        }
        for (RouteFile file : come) {
            add(file);
            if (file.receiver().isPresent()) {
                addRelease(file.receiver().get());
            }
        }
    }

    private void putBack(Delta delta) {
        try {
            replace(delta.come(), delta.gone());
        } catch (Exception e) {
            throw new IllegalStateException("a route cannot be put back: restart the gateway", e);
        }
    }

    private void quiet(String route) {
        try {
            if (!camel.getRouteController().stopRoute(route, LONGEST_SECONDS, TimeUnit.SECONDS, true)) {
                throw new RoutesBusyException(route);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RoutesBusyException(route);
        }
    }

    private void startAgain(String route) {
        try {
            camel.getRouteController().startRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException("a route cannot be started again: restart the gateway", e);
        }
    }

    private void remove(String route) throws Exception {
        RouteDefinition definition = camel.getRouteDefinition(route);
        if (definition != null) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
            camel.removeRouteDefinition(definition);
        }
    }

    /** Where messages come in that go through this file. */
    private static String entry(RouteFile file) {
        return file.receiver().map(RouteSwap::release).orElse(file.id());
    }

    private static String release(String receiver) {
        return "release-" + receiver;
    }

    private static String place(RouteFile file) {
        return RouteTree.parse(file, new ArrayList<>()).steps().stream()
                .findFirst()
                .map(RouteTree.Step::at)
                .orElse(file.origin() + ":1:1: ");
    }

    /** The innermost cause by its name: messages of Camel can hold anything. */
    private static String reason(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    /** Only the spine handles failures: what an adapter throws has to reach it as it is. */
    private static void withoutOwnErrorHandling(DefaultCamelContext camel) {
        camel.addModelLifecycleStrategy(new ModelLifecycleStrategySupport() {
            @Override
            public void onAddRouteDefinition(RouteDefinition route) {
                if (route.getId().startsWith("to-") || route.getId().startsWith("ask-")) {
                    route.setErrorHandlerFactory(new NoErrorHandlerDefinition());
                }
            }
        });
    }
}
