// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Path;
import java.time.Duration;
import nl.samenhang.adapters.ggk.GgkSettings;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.console.ConsoleSettings;

/**
 * What an administrator sets in {@code samenhang.yaml}.
 *
 * @param municipality the CBS code of the municipality that this gateway serves, 4 digits
 * @param host the address to listen on
 * @param systemsPort for systems, by mutual TLS; 0 takes a free one
 * @param peoplePort for people and probes, without TLS, on 127.0.0.1 only; 0 takes a free one
 * @param keyStore PKCS 12 with the gateway's key and certificate
 * @param trustStore PKCS 12 with the authorities whose certificates are trusted
 * @param password file with the password of both
 * @param messageBytes the largest message that is taken
 * @param patience how long an adapter waits for a receiver
 * @param console who may sign in to the pages for people
 */
public record Settings(
        String municipality,
        String host,
        int systemsPort,
        int peoplePort,
        Path keyStore,
        Path trustStore,
        Path password,
        int messageBytes,
        Duration patience,
        Redelivery redelivery,
        ConsoleSettings console) {

    /** How it presents itself in envelopes of the GGk. */
    GgkSettings ggk() {
        return GgkSettings.release32(new PartyCode(PartyCode.GEMEENTE, municipality));
    }
}
