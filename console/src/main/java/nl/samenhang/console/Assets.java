// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The stylesheet, the municipality's own, and the scripts. */
final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Optional<Path> theme;

    Assets(Optional<Path> theme) {
        this.theme = theme;
    }

    Reply get(String path) {
        return switch (path) {
            case "/bestanden/console.css" -> asset("text/css; charset=utf-8", Console.resource("console.css"));
            case "/bestanden/htmx.js" -> asset("text/javascript; charset=utf-8", Console.resource(HTMX));
            case "/bestanden/console.js" -> asset("text/javascript; charset=utf-8", Console.resource("console.js"));
            case "/bestanden/icoon.svg" -> asset("image/svg+xml", Console.resource("icon.svg"));
            case "/bestanden/thema.css" -> theme();
            default -> throw new RefusedException(404, "error.404");
        };
    }

    private Reply theme() {
        try {
            return asset(
                    "text/css; charset=utf-8",
                    Files.newInputStream(theme.orElseThrow(() -> new RefusedException(404, "error.404"))));
        } catch (IOException e) {
            throw new RefusedException(404, "error.404");
        }
    }

    private static Reply asset(String type, InputStream in) {
        try (in) {
            return new Reply.Asset(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
