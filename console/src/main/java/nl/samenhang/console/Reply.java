// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.nio.charset.StandardCharsets;

/** What a page answers. */
sealed interface Reply {

    /**
     * A page.
     *
     * @param template without {@code .jte}
     * @param title name of the text that is its title
     * @param view what the template shows
     */
    record Shown(int status, String template, String title, Object view) implements Reply {}

    /** Go there, below the console, and ask anew. */
    record Moved(String to) implements Reply {}

    /** Go to another site. */
    record Sent(String address) implements Reply {}

    /** A file to keep. */
    record Download(String name, String type, byte[] bytes) implements Reply {}

    /** A part of the pages that is the same for everybody. */
    record Asset(String type, byte[] bytes) implements Reply {}

    static Reply show(String template, String title, Object view) {
        return new Shown(200, template, title, view);
    }

    static Reply download(String name, String text) {
        return new Download(name, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }
}
