// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import nl.samenhang.adapters.pki.Tls;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * One port with its servlets. A port for systems wants a client certificate of an authority that we trust before it reads a
 * request; a port for people has no TLS and belongs behind the municipality's own proxy, or on this machine alone.
 *
 * <p>HTTP/1.1. Nothing of a request goes on but what a servlet asks for by name. Every error is {@code application/problem+json}.
 */
public final class Edge implements AutoCloseable {

    /** Room for the request line and all headers together, in bytes. */
    private static final int HEADERS = 8 * 1024;

    private static final int ONE_YEAR = 31_536_000;
    private static final int IDLE_THREAD_MILLIS = 60_000;

    private final Server server;
    private final ServerConnector connector;
    private final String scheme;

    private Edge(Server server, ServerConnector connector, String scheme) {
        this.server = server;
        this.connector = connector;
        this.scheme = scheme;
    }

    /**
     * Opens a port that systems reach with their certificate.
     *
     * @param servlets by path, such as {@code /v1/berichten} or {@code /ggk/*}
     * @throws IllegalStateException if the port cannot be opened; names it
     */
    public static Edge forSystems(EdgeSettings settings, Tls tls, Map<String, ? extends HttpServlet> servlets) {
        var ssl = new SslContextFactory.Server();
        ssl.setSslContext(tls.context());
        ssl.setNeedClientAuth(true);
        ssl.setIncludeProtocols(Tls.VERSIONS.toArray(String[]::new));
        ssl.setRenegotiationAllowed(false);
        HttpConfiguration http = http();
        http.addCustomizer(new SecureRequestCustomizer(false, ONE_YEAR, false));
        var server = new Server(threads(settings));
        var connector = new ServerConnector(
                server, 1, 1, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
        return open(new Edge(server, connector, "https"), settings, servlets);
    }

    /** Opens a plain port for people and for the machine's own supervisor. */
    public static Edge forPeople(EdgeSettings settings, Map<String, ? extends HttpServlet> servlets) {
        var server = new Server(threads(settings));
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        return open(new Edge(server, connector, "http"), settings, servlets);
    }

    /** With a queue of the JDK: Jetty's own asks the platform's management server for the size of a cache line, a twentieth of our start. */
    private static QueuedThreadPool threads(EdgeSettings settings) {
        return new QueuedThreadPool(settings.threads(), 8, IDLE_THREAD_MILLIS, new LinkedBlockingQueue<>());
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(HEADERS);
        http.addCustomizer(new StandingHeaders());
        return http;
    }

    private static Edge open(Edge edge, EdgeSettings settings, Map<String, ? extends HttpServlet> servlets) {
        edge.connector.setHost(settings.host());
        edge.connector.setPort(settings.port());
        edge.connector.setIdleTimeout(settings.idle().toMillis());
        edge.connector.setShutdownIdleTimeout(250);
        edge.connector.setReuseAddress(true);
        edge.server.addConnector(edge.connector);
        var context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        context.addFilter(new FilterHolder(new NoTrace()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addFilter(new FilterHolder(new Defects()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.setErrorHandler(new ProblemPage());
        edge.server.setErrorHandler(new ProblemPage());
        edge.server.setHandler(context);
        edge.server.setStopTimeout(5_000);
        try {
            edge.server.start();
            return edge;
        } catch (Exception e) {
            edge.close();
            throw new IllegalStateException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
    }

    /** Where it listens, with the port that it got, without a path. */
    public URI uri() {
        return URI.create(scheme + "://" + connector.getHost() + ":" + connector.getLocalPort());
    }

    /** Stops taking requests, gives the running ones 5 seconds, and frees the port. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the port does not close: " + uri(), e);
        }
    }
}
