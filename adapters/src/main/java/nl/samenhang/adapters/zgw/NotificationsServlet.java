// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.samenhang.adapters.http.Body;
import nl.samenhang.adapters.http.BodyNotReadException;
import nl.samenhang.adapters.http.BodyReader;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.adapters.http.Verdict;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Inbox;
import nl.samenhang.canonical.Outcome;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;

/**
 * {@code POST /v1/zgw/notificaties}: the callback that is registered at a Notificaties API. Of a case that changed, the case system is
 * asked for it as it is now, and that goes through the gateway as a message of the case system. Nothing is fetched from an address
 * that a notification gives: only the number of the case is taken from there.
 */
public final class NotificationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int MOST_BYTES = 64 * 1024;

    private final transient Inbox inbox;
    private final transient Senders senders;
    private final transient BodyReader bodies;
    private final transient ZakenSource source;
    private final transient byte[] callback;
    private final transient Function<Party, Optional<CaseNotices>> notices;
    private final transient Function<Party, Optional<URI>> addresses;
    private final transient PartyCode self;

    /** A notification that is not taken, and what its sender hears. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Verdict verdict;

        RefusedException(Verdict verdict) {
            super("not taken: " + verdict.status(), null, false, false);
            this.verdict = verdict;
        }
    }

    /**
     * Makes it.
     *
     * @param source asks the case systems
     * @param callback what the header {@code Authorization} has to have, all of it
     * @param notices what is done with the notifications of a party; empty where none are taken
     * @param addresses where the Zaken API of a party is
     * @param self the gateway's own code: the receiver of what somebody unknown sends
     */
    public NotificationsServlet(
            Inbox inbox,
            Senders senders,
            BodyReader bodies,
            ZakenSource source,
            String callback,
            Function<Party, Optional<CaseNotices>> notices,
            Function<Party, Optional<URI>> addresses,
            PartyCode self) {
        this.inbox = inbox;
        this.senders = senders;
        this.bodies = bodies;
        this.source = source;
        this.callback = callback.getBytes(StandardCharsets.UTF_8);
        this.notices = notices;
        this.addresses = addresses;
        this.self = self;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            bodies.read(request, body -> {
                try {
                    take(request, body);
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                } catch (RefusedException refused) {
                    refused.verdict.send(response);
                }
            });
        } catch (BodyNotReadException e) {
            response.setHeader("Connection", "close");
            Verdict.notRead(e).send(response);
        }
    }

    private void take(HttpServletRequest request, Body body) throws RefusedException {
        Party party = known(senders.of(request), body);
        requireAuthorisation(request);
        CaseNotices what =
                notices.apply(party).orElseThrow(() -> new RefusedException(NotificationRefusals.NOT_REGISTERED));
        require(isJson(request.getContentType()), NotificationRefusals.MEDIA_TYPE);
        require(body.complete() && body.bytes().length <= MOST_BYTES, NotificationRefusals.TOO_LARGE);
        Notification notification = Notification.read(body.bytes())
                .orElseThrow(() -> new RefusedException(NotificationRefusals.UNREADABLE));
        if (notification.channel().equals(Notification.TEST)) {
            return;
        }
        require(notification.channel().equals(Notification.CASES), NotificationRefusals.CHANNEL);
        var place = new CasePlace(addresses.apply(party).map(URI::toString).orElse(""));
        CasePlace.Case one = place.of(notification.mainObject())
                .orElseThrow(() -> new RefusedException(NotificationRefusals.ELSEWHERE));
        if (!notification.isEnd()) {
            handOver(party, what, notification, one);
        }
    }

    /** Somebody with a certificate that we trust, who is nobody here: that goes on the trail. */
    private Party known(Arrival.Sender sender, Body body) throws RefusedException {
        return switch (sender) {
            case Arrival.Sender.Registered registered -> registered.party();
            case Arrival.Sender.Unregistered unregistered ->
                throw new RefusedException(Verdict.of(
                        inbox.accept(new Arrival(
                                unregistered, self, Optional.empty(), body.bytes(), body.size(), Optional.empty())),
                        Verdict.Reach.WHOLE));
        };
    }

    private void requireAuthorisation(HttpServletRequest request) throws RefusedException {
        String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        require(
                MessageDigest.isEqual(callback, given.getBytes(StandardCharsets.UTF_8)),
                NotificationRefusals.AUTHORISATION);
    }

    private void handOver(Party party, CaseNotices what, Notification notification, CasePlace.Case one)
            throws RefusedException {
        byte[] message;
        try {
            message = CaseMessage.of(party, what, notification, one, source.fetch(party, one.uuid(), what.purpose()));
        } catch (DeliveryException e) {
            if (e.code().equals("source-not-found")) {
                return;
            }
            throw new RefusedException(NotificationRefusals.notFetched(e.code()));
        }
        Outcome outcome = inbox.accept(new Arrival(
                new Arrival.Sender.Registered(party),
                what.receiver(),
                Optional.of(what.purpose()),
                message,
                message.length,
                Optional.empty()));
        switch (outcome) {
            case Outcome.Accepted accepted -> {}
            // The notification was right, and sending it again changes nothing; that the case may not go is on the
            // trail.
            case Outcome.Denied denied -> {}
            case Outcome.Unreadable unreadable ->
                require(isRepeated(unreadable), Verdict.of(unreadable, Verdict.Reach.WHOLE));
            case Outcome.Unavailable unavailable ->
                throw new RefusedException(Verdict.of(unavailable, Verdict.Reach.WHOLE));
            case Outcome.Answered answered -> throw new IllegalStateException("a case is not a question");
        }
    }

    private static boolean isRepeated(Outcome.Unreadable unreadable) {
        return unreadable.findings().stream().allMatch(finding -> finding.rule().equals("TR056"));
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static void require(boolean right, Verdict otherwise) throws RefusedException {
        if (!right) {
            throw new RefusedException(otherwise);
        }
    }
}
