// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import nl.samenhang.adapters.duo.DuoSettings;
import nl.samenhang.canonical.Oin;

/**
 * Where reports of absence are fetched, and how often.
 *
 * @param own the organisation number of the municipality, as in its certificate
 * @param pause between two rounds; empty where the gateway fetches nothing by itself
 */
record DuoPolling(URI address, Oin duo, Oin own, String municipality, Optional<Duration> pause) {

    private static final int AT_ONCE = 100;

    DuoSettings settings(Duration patience) {
        return new DuoSettings(address, duo, own, municipality, AT_ONCE, patience);
    }
}
