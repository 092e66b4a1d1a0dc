// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.Tls;

/** The certificates of the whole cast. New ones every time: they live 90 days, and a data folder may live longer. */
record Certificates(Path folder) {

    static Certificates renewed(Path folder, Clock clock) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.list(folder)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
            }
            ThrowAwayPki.create(folder, Cast.holders(), clock);
            return new Certificates(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who somebody is on a TLS connection. */
    Tls identity(String name) {
        return Tls.ofThrowAway(folder, name);
    }

    /** With what somebody signs. */
    SigningKeys keys(String name) {
        return SigningKeys.ofThrowAway(folder, name);
    }
}
