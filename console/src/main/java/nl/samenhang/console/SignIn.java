// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Clock;
import java.util.Optional;
import nl.samenhang.console.signin.Accounts;
import nl.samenhang.console.signin.Oidc;
import nl.samenhang.console.signin.Session;
import nl.samenhang.console.signin.Sessions;
import nl.samenhang.console.signin.SignInFailedException;
import nl.samenhang.console.signin.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that need no session: signing in and out, and the language. */
final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Sessions sessions;
    private final Accounts accounts;
    private final Optional<Oidc> oidc;

    SignIn(ConsoleSettings settings, Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.accounts = new Accounts(settings.accounts());
        this.oidc = settings.oidc().map(provider -> new Oidc(provider, clock));
    }

    /** What the sign-in page shows. */
    record View(boolean provider, boolean accounts, String fault) {}

    /** The answer, if it is one of these pages. */
    Optional<Reply> answer(Visit visit, Cookies cookies, boolean post) {
        return switch (visit.rest()) {
            case "/aanmelden" -> Optional.of(post ? byPassword(visit, cookies) : form(visit));
            case "/aanmelden/begin" -> Optional.of(depart(cookies));
            case "/aanmelden/terug" -> Optional.of(arrive(visit, cookies));
            case "/afmelden" -> Optional.of(out(visit, cookies, post));
            case "/taal" -> Optional.of(language(visit, cookies));
            default -> Optional.empty();
        };
    }

    private Reply form(Visit visit) {
        return visit.session().user().isPresent() ? new Reply.Moved("/") : page(200, "");
    }

    private Reply page(int status, String fault) {
        return new Reply.Shown(status, "signin", "signin.title", new View(oidc.isPresent(), !accounts.none(), fault));
    }

    private Reply byPassword(Visit visit, Cookies cookies) {
        Optional<User> user = accounts.user(visit.field("naam"), visit.field("wachtwoord"));
        if (user.isEmpty()) {
            return page(403, "signin.wrong");
        }
        begin(user.get(), visit.session(), cookies);
        return new Reply.Moved("/");
    }

    private Reply depart(Cookies cookies) {
        try {
            Oidc provider = oidc.orElseThrow(() -> new RefusedException(404, "error.404"));
            Oidc.Departure departure = provider.depart();
            cookies.set(Cookies.Kind.TICKET, departure.ticket());
            return new Reply.Sent(departure.address().toString());
        } catch (SignInFailedException e) {
            return failed(e);
        }
    }

    private Reply arrive(Visit visit, Cookies cookies) {
        try {
            Oidc provider = oidc.orElseThrow(() -> new RefusedException(404, "error.404"));
            String ticket = cookies.get(Cookies.Kind.TICKET).orElse("");
            cookies.drop(Cookies.Kind.TICKET);
            User user = provider.arrive(ticket, visit.field("state"), visit.field("code"));
            begin(user, visit.session(), cookies);
            // A page and not a redirect: the browser comes from another site, and would leave the new cookie behind.
            return Reply.show("welcome", "signin.title", user);
        } catch (SignInFailedException e) {
            return failed(e);
        }
    }

    private Reply failed(SignInFailedException e) {
        LOG.warn("sign-in with the provider failed at step {}", e.getMessage());
        return page(403, "role".equals(e.getMessage()) ? "signin.no-role" : "signin.failed");
    }

    /** Always a new session: one that somebody else may have prepared must not become this person's. */
    private void begin(User user, Session before, Cookies cookies) {
        sessions.end(before);
        cookies.set(Cookies.Kind.SESSION, sessions.begin(Optional.of(user)).id());
    }

    private Reply out(Visit visit, Cookies cookies, boolean post) {
        if (!post) {
            throw new RefusedException(405, "error.405");
        }
        sessions.end(visit.session());
        cookies.drop(Cookies.Kind.SESSION);
        return new Reply.Moved("/aanmelden");
    }

    private static Reply language(Visit visit, Cookies cookies) {
        cookies.set(Cookies.Kind.LANGUAGE, Texts.of(visit.field("naar")).language());
        String back = visit.field("terug");
        return new Reply.Moved(back.matches("/[a-z0-9/-]*") && !back.contains("//") ? back : "/");
    }
}
