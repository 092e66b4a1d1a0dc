// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.Set;
import nl.samenhang.console.signin.Role;

/** What messages go through, as it runs now. */
final class RoutesPage implements Page {

    private final ConsolePorts ports;

    RoutesPage(ConsolePorts ports) {
        this.ports = ports;
    }

    /** The map, and the same as a table. */
    record View(RouteMap map, MapDrawing drawing) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER);
    }

    @Override
    public Reply get(Visit visit) {
        RouteMap map = ports.routes().get();
        return Reply.show("routes", "menu.routes", new View(map, MapDrawing.of(map)));
    }
}
