// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.samenhang.adapters.duo.AbsencePoller;
import nl.samenhang.adapters.duo.DuoSettings;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Oin;

/**
 * Where reports of absence are fetched, and how often.
 *
 * @param own the organisation number of the municipality, as in its certificate
 * @param pause between two rounds; empty where the gateway fetches nothing by itself
 */
record DuoPolling(URI address, Oin duo, Oin own, String municipality, Optional<Duration> pause) {

    private static final int AT_ONCE = 100;

    /** What fetches them; it remembers in the folder of data where it is. */
    AbsencePoller poller(Settings settings, Tls tls, Inbox inbox, Live live, DataFolder data, Clock clock) {
        return new AbsencePoller(
                new DuoSettings(address, duo, own, municipality, AT_ONCE, settings.patience()),
                tls,
                tls.signing(),
                inbox,
                live::parties,
                data.duoMarker(),
                clock);
    }
}
