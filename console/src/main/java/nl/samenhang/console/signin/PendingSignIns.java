// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins that went to the provider and did not come back yet. Each comes back once, within ten minutes. */
final class PendingSignIns {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Pending> pending = new LinkedHashMap<>();

    PendingSignIns(Clock clock) {
        this.clock = clock;
    }

    /** What only the browser, the provider and the console know of it, in that order; and when it began. */
    record Pending(String ticket, String state, String nonce, String verifier, Instant since) {

        /** RFC 7636, 4.2. */
        String challenge() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return "Pending[" + since + "]";
        }
    }

    synchronized Pending begin() {
        Instant now = clock.instant();
        pending.values().removeIf(p -> p.since.plus(LONGEST).isBefore(now));
        if (pending.size() >= MOST) {
            pending.remove(pending.keySet().iterator().next());
        }
        var begun = new Pending(Tokens.next(), Tokens.next(), Tokens.next(), Tokens.next(), now);
        pending.put(begun.ticket, begun);
        return begun;
    }

    synchronized Optional<Pending> end(String ticket) {
        Instant now = clock.instant();
        return Optional.ofNullable(pending.remove(ticket))
                .filter(p -> !p.since.plus(LONGEST).isBefore(now));
    }
}
