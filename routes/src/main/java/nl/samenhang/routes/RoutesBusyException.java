// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

/** A route cannot be exchanged now, since what is under way on it does not finish. Nothing was changed. */
public final class RoutesBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RoutesBusyException(String route) {
        super("route " + route + " is busy; try again");
    }
}
