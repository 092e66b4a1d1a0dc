// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import jakarta.servlet.http.HttpServlet;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** The web pages for administrators and auditors, and the same trail for an auditor's programs, as servlets for the port for people. */
public final class Console {

    /** Below this path are all pages. */
    public static final String PATH = "/console";

    private Console() {}

    /**
     * The servlets by path, to be added to {@code Edge.forPeople}. Nothing is read, hashed or asked before the first page is.
     *
     * <p>Where the settings name neither a provider nor accounts, nobody can sign in, and the sign-in page says so.
     */
    public static Map<String, HttpServlet> servlets(ConsoleSettings settings, ConsolePorts ports) {
        return Map.of(
                PATH + "/*",
                new ConsoleServlet(settings, ports),
                AuditApi.PATH + "/*",
                new AuditApi(settings, ports),
                "",
                new FrontDoor());
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(Console.class.getResourceAsStream(name), name);
    }
}
