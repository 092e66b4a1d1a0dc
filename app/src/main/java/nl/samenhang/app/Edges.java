// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.time.Duration;
import nl.samenhang.adapters.http.BodyLimits;
import nl.samenhang.adapters.http.EdgeSettings;

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

    static BodyLimits bodies(Settings settings) {
        BodyLimits standard = BodyLimits.standard();
        return new BodyLimits(
                settings.messageBytes(), standard.bytesPerSecond(), standard.grace(), standard.largeAtOnce());
    }
}
