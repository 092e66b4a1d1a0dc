// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions of the console, in memory: a restart signs everybody out. A session ends after a time without requests, and in any
 * case after eight hours. Who has not signed in yet has one too, for the token of the sign-in form.
 */
public final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int MOST = 2_000;

    private final Clock clock;
    private final Duration idle;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /** None yet; each ends after so long without a request. */
    public Sessions(Clock clock, Duration idle) {
        this.clock = clock;
        this.idle = idle;
    }

    /** A new session; the oldest of all ends where there are too many. */
    public synchronized Session begin(Optional<User> user) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> over(session, now));
        if (sessions.size() >= MOST) {
            sessions.remove(oldest());
        }
        Session session = new Session(Tokens.next(), Tokens.next(), user, now, now);
        sessions.put(session.id(), session);
        return session;
    }

    /** The session with this id, which was used just now; empty where there is none or it is over. */
    public synchronized Optional<Session> find(String id) {
        Instant now = clock.instant();
        Optional<Session> found = Optional.ofNullable(sessions.get(id)).filter(session -> !over(session, now));
        if (found.isEmpty()) {
            sessions.remove(id);
            return Optional.empty();
        }
        Session session = found.get();
        Session used = new Session(id, session.csrf(), session.user(), session.since(), now);
        sessions.put(id, used);
        return Optional.of(used);
    }

    /** Ends it. */
    public synchronized void end(Session session) {
        sessions.remove(session.id());
    }

    /** Those that nobody signed in to go first. */
    private String oldest() {
        return sessions.values().stream()
                .filter(session -> session.user().isEmpty())
                .findFirst()
                .or(() -> sessions.values().stream().findFirst())
                .map(Session::id)
                .orElse("");
    }

    private boolean over(Session session, Instant now) {
        return session.seen().plus(idle).isBefore(now)
                || session.since().plus(LONGEST).isBefore(now);
    }
}
