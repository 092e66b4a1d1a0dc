// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.EdgeSettings;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.adapters.jms.JmsEdge;
import nl.samenhang.adapters.jms.JmsSettings;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.zgw.NotificationsServlet;
import nl.samenhang.adapters.zgw.ZakenSource;
import nl.samenhang.canonical.Inbox;

/** What the settings mean for the ports. */
final class Edges {

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int SYSTEM_THREADS = 64;
    private static final int PEOPLE_THREADS = 16;

    private Edges() {}

    static EdgeSettings systems(Settings settings) {
        return new EdgeSettings(settings.host(), settings.systemsPort(), IDLE, SYSTEM_THREADS);
    }

    static EdgeSettings people(Settings settings) {
        return new EdgeSettings("127.0.0.1", settings.peoplePort(), IDLE, PEOPLE_THREADS);
    }

    /** Opens the port for back offices that talk JMS, where it is set. */
    static Optional<JmsEdge> jms(Settings settings, DataFolder data, Live live) {
        if (settings.jmsPort().isEmpty()) {
            return Optional.empty();
        }
        var port = new JmsSettings(
                settings.host(),
                settings.jmsPort().getAsInt(),
                settings.keyStore(),
                settings.trustStore(),
                settings.password(),
                data.broker().resolve("jms"),
                settings.messageBytes(),
                settings.ggk().self());
        return Optional.of(new JmsEdge(port, live::parties, live::jms));
    }

    /** The callback for case systems, where one is set. */
    static Optional<NotificationsServlet> notifications(
            Settings settings, Tls tls, Live live, Inbox inbox, Senders senders, BodyReader bodies, Clock clock) {
        return settings.zgw().flatMap(zgw -> zgw.callback()
                .map(callback -> new NotificationsServlet(
                        inbox,
                        senders,
                        bodies,
                        new ZakenSource(tls, live::sourceEndpoint, zgw, settings.patience(), clock),
                        callback,
                        live::notices,
                        live::sourceEndpoint,
                        settings.ggk().self())));
    }

    static BodyLimits bodies(Settings settings) {
        BodyLimits standard = BodyLimits.standard();
        return new BodyLimits(
                settings.messageBytes(), standard.bytesPerSecond(), standard.grace(), standard.largeAtOnce());
    }
}
