// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks.compare;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * What is compared with: a route as a tutorial has it. HTTP in, the platform's schema validation, XSLT, HTTP out, and a row in PostgreSQL
 * before and after. No TLS, no policy, no proof, no queue: the sender waits until the receiver has it, and tries again itself.
 */
public final class PlainRoute extends RouteBuilder {

    private static final String ROW = "sql:insert into exchange_log (exchange, at, what, receiver) values"
            + " (:#${exchangeId}, now(), '%s', 'zorgaanbieder')?dataSource=#database&noop=true";

    private final String receiver;

    private PlainRoute(String receiver) {
        this.receiver = receiver;
    }

    /** Takes the address of a database with the table, and the receiver's; prints its own, and runs until it is ended. */
    public static void main(String[] arguments) throws Exception {
        var settings = new HikariConfig();
        settings.setJdbcUrl(arguments[0]);
        settings.setMaximumPoolSize(16);
        var camel = new DefaultCamelContext();
        camel.getRegistry().bind("database", new HikariDataSource(settings));
        camel.addRoutes(new PlainRoute(arguments[1]));
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ServletContextHandler();
        var holder = new ServletHolder("CamelServlet", CamelHttpTransportServlet.class);
        holder.setInitOrder(1);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.start();
        camel.start();
        System.out.println("ready: http://127.0.0.1:" + connector.getLocalPort() + "/berichten");
        server.join();
    }

    @Override
    public void configure() {
        from("servlet:berichten?httpMethodRestrict=POST")
                .routeId("plain")
                .convertBodyTo(byte[].class)
                .to("validator:nl/samenhang/mappings/istandaarden/wmo301.xsd")
                .to("xslt:nl/samenhang/benchmarks/compare/plain.xsl")
                .to(ROW.formatted("received"))
                .removeHeaders("*")
                .setHeader("CamelHttpMethod", constant("POST"))
                .setHeader("Content-Type", constant("application/xml; charset=utf-8"))
                .to(receiver)
                .to(ROW.formatted("delivered"))
                .removeHeaders("*")
                .setHeader("CamelHttpResponseCode", constant(202))
                .setBody(constant(""));
    }
}
