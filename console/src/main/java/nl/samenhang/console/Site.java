// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.console.Reply.Shown;
import nl.samenhang.console.signin.Role;
import nl.samenhang.console.signin.Session;
import nl.samenhang.console.signin.Sessions;

/** All pages, and who may see which. A page is found by the longest path that it has in this table; there is no other way to one. */
final class Site {

    private final ConsoleSettings settings;
    private final ConsolePorts ports;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Assets assets;
    private final Templates templates = new Templates();
    private final Map<String, Page> pages = new LinkedHashMap<>();

    Site(ConsoleSettings settings, ConsolePorts ports) {
        this.settings = settings;
        this.ports = ports;
        sessions = new Sessions(ports.clock(), settings.idle());
        signIn = new SignIn(settings, sessions, ports.clock());
        assets = new Assets(settings.theme());
        Witness witness = new Witness(ports);
        ExchangePages exchanges = new ExchangePages(ports);
        pages.put("/", new OverviewPage(ports));
        pages.put("/logboek", new LogbookPage(ports, witness, exchanges));
        pages.put("/logboek/bsn", new PersonSearchPage(ports, witness));
        pages.put("/uitwisseling", new ExchangePage(witness, exchanges));
        pages.put("/bewijs", new ProofPage(witness, exchanges));
        pages.put("/routes", new RoutesPage(ports));
        pages.put("/wachtrij", new QueuePage(ports, witness));
        pages.put("/toestemmingen", new ConsentsPage(ports, witness));
        Reports reports = new Reports(ports, witness, settings.smallestGroup());
        pages.put("/rapporten", new ReportsPage(ports.pseudonyms(), reports));
        pages.put("/rapporten/cijfers", new FiguresPage(reports));
    }

    /** The visit of this request; a browser without a session gets one when it asks for the sign-in page. */
    Visit visit(HttpServletRequest request, Cookies cookies) {
        Texts texts = Texts.of(cookies.get(Cookies.Kind.LANGUAGE).orElse("nl"));
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Session> known = cookies.get(Cookies.Kind.SESSION).flatMap(sessions::find);
        if (known.isEmpty() && path.equals("/aanmelden")) {
            Session begun = sessions.begin(Optional.empty());
            cookies.set(Cookies.Kind.SESSION, begun.id());
            return new Visit(request, begun, texts, path);
        }
        return new Visit(request, known.orElseGet(() -> none()), texts, path);
    }

    /** A session that is kept nowhere: no form brings back its token. */
    private Session none() {
        return new Session(
                "", "", Optional.empty(), ports.clock().instant(), ports.clock().instant());
    }

    Reply answer(Visit visit, Cookies cookies) {
        boolean post = visit.request().getMethod().equals("POST");
        if (!post && !visit.request().getMethod().equals("GET")) {
            throw new RefusedException(405, "error.405");
        }
        if (post && (visit.session().csrf().isEmpty() || !visit.session().brought(visit.field("csrf")))) {
            throw new RefusedException(403, "error.csrf");
        }
        if (visit.rest().startsWith("/bestanden/")) {
            return assets.get(visit.rest());
        }
        Optional<Reply> open = signIn.answer(visit, cookies, post);
        return open.orElseGet(() -> closed(visit, post));
    }

    private Reply closed(Visit visit, boolean post) {
        if (visit.session().user().isEmpty()) {
            return new Reply.Moved("/aanmelden");
        }
        String path = visit.rest();
        String base = pages.containsKey(path) ? path : path.substring(0, Math.max(0, path.lastIndexOf('/')));
        Page page = pages.get(base);
        if (page == null || (base.equals("/") && !path.equals("/"))) {
            throw new RefusedException(404, "error.404");
        }
        if (!page.roles().contains(visit.user().role())) {
            throw new RefusedException(403, "error.403");
        }
        Visit here = visit.at(path.length() > base.length() ? path.substring(base.length() + 1) : "");
        return post ? page.post(here) : page.get(here);
    }

    byte[] render(Visit visit, Shown shown) {
        Texts t = visit.texts();
        Chrome chrome = new Chrome(
                t,
                t.get(shown.title()),
                visit.session().user(),
                visit.session().csrf(),
                menu(visit),
                Optional.ofNullable(visit.request().getPathInfo()).orElse("/"),
                settings.theme().isPresent());
        return templates.render(shown.template(), chrome, shown.view());
    }

    static Reply error(int status, String text) {
        return new Shown(status, "error", "error.title", new Failure(status, text));
    }

    /** Why there is no page. */
    record Failure(int status, String text) {}

    private List<Chrome.Item> menu(Visit visit) {
        var menu = new ArrayList<Chrome.Item>();
        visit.session().user().ifPresent(user -> {
            for (String path : List.of("/", "/logboek", "/routes", "/wachtrij", "/toestemmingen", "/rapporten")) {
                Page page = pages.get(path);
                if (page != null && page.roles().contains(user.role())) {
                    menu.add(item(visit, path, user.role()));
                }
            }
        });
        return menu;
    }

    private Chrome.Item item(Visit visit, String path, Role role) {
        String asked = Optional.ofNullable(visit.request().getPathInfo()).orElse("/");
        boolean current = path.equals("/") ? asked.equals("/") : asked.startsWith(path);
        boolean counted = path.equals("/wachtrij") && role == Role.BEHEERDER;
        return new Chrome.Item(
                Console.PATH + path,
                visit.texts().get("menu." + path.substring(1)),
                current,
                counted ? ports.deadLetters().list().size() : 0);
    }
}
