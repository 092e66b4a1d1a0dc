// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.duo;

import java.net.URI;
import java.time.Duration;
import nl.samenhang.canonical.Oin;

/**
 * Where reports of absence are fetched, and as whom.
 *
 * @param address of the service at DUO, without {@code ?oin=}
 * @param duo whose certificate has to be at that address and under every answer
 * @param own the organisation number of the municipality
 * @param municipality its CBS code, 4 digits: the reports are those of its residents
 * @param most how many reports at once, 1 to 1000
 * @param patience how long one call may take
 */
public record DuoSettings(URI address, Oin duo, Oin own, String municipality, int most, Duration patience) {

    /** The organisation number of DUO itself (requirements document RIO 1.2). */
    public static final Oin DUO = new Oin("00000001800866472000");

    public DuoSettings {
        if (!municipality.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("municipality: 4 digits");
        }
        if (most < 1 || most > 1000) {
            throw new IllegalArgumentException("reports at once: 1 to 1000");
        }
    }
}
