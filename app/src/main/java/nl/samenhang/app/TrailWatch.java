// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.samenhang.console.TrailState;
import nl.samenhang.verifier.Verification;
import nl.samenhang.verifier.Verifier;

/** Whether the trail is whole, by the verifier. Checks when asked, and at most once a minute: it reads all of it. */
final class TrailWatch {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Path folder;
    private final String vkey;
    private final Clock clock;
    private Optional<TrailState> last = Optional.empty();

    TrailWatch(Path folder, String vkey, Clock clock) {
        this.folder = folder;
        this.vkey = vkey;
        this.clock = clock;
    }

    synchronized TrailState state() {
        Instant now = clock.instant();
        if (last.filter(state -> state.at().plus(FRESH).isAfter(now)).isEmpty()) {
            last = Optional.of(check(now));
        }
        return last.orElseThrow();
    }

    private TrailState check(Instant now) {
        try {
            Verification found = Verifier.verify(folder, Optional.of(vkey));
            String fault = found.ok() ? "" : found.faults().get(0).what();
            return new TrailState(found.records(), found.covered(), fault, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
