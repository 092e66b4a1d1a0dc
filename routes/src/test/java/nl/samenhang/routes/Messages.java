// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The reference household's messages, with a number of their own. */
final class Messages {

    private Messages() {}

    static String wmo301(String identification) {
        return read("wmo-301.xml").replace("@IDENTIFICATIE@", identification);
    }

    static String wmo302(String identification) {
        return read("wmo-302.xml").replace("@IDENTIFICATIE@", identification);
    }

    static String jw301(String identification) {
        return read("jw-301.xml").replace("@IDENTIFICATIE@", identification);
    }

    /** The daughter who is seventeen, born on this day. */
    static String jw301About(String born) {
        return jw301("JW18").replace("999990056", "999990044").replace("2014-06-22", born);
    }

    private static String read(String name) {
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
