// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The configuration of the reference case, written as an administrator would. */
public record Props(Path config, int port) {

    /** How a configuration of the demo begins, so that it can be told from one of somebody's own. */
    private static final String MARK = "# The gateway of the reference case. ";

    /** Writes settings, parties and a route to each of them. */
    public void write(URI wmo, URI youth, URI income, URI provider) {
        file("samenhang.yaml", settings());
        file("parties.yaml", parties(wmo, youth, income, provider));
        Map.of(Cast.WMO, "back-office", Cast.YOUTH, "back-office", Cast.INCOME, "back-office", Cast.PROVIDER, "ggk")
                .forEach((party, adapter) -> file("routes/to-" + party + ".camel.yaml", outbound(party, adapter)));
    }

    /**
     * Makes sure that this is no gateway of somebody's own.
     *
     * @throws NotADemoFolderException if there is a configuration that this class did not write
     */
    static void requireOwn(Path config) {
        Path settings = config.resolve("samenhang.yaml");
        try {
            if (Files.exists(settings) && !Files.readString(settings).startsWith(MARK)) {
                throw new NotADemoFolderException(config);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String settings() {
        return MARK + """
                What is left out has its default: see docs/configuration.md.
               municipality: "%s"
               systems-port: "%d"
               people-port: "0"
               key-store: tls/%s.p12
               trust-store: tls/trust.p12
               password-file: tls/password.txt
               """.formatted(Cast.MUNICIPALITY, port, Cast.GATEWAY);
    }

    private static String parties(URI wmo, URI youth, URI income, URI provider) {
        return """
               # Who the gateway exchanges messages with. All of them are simulators.
               parties:
               """
                + party(Cast.WMO, "WMO", "GEMEENTE:" + Cast.MUNICIPALITY, wmo)
                + party(Cast.YOUTH, "JEUGD", "GEMEENTE:" + Cast.MUNICIPALITY, youth)
                + party(Cast.INCOME, "PW", "GEMEENTE:" + Cast.MUNICIPALITY, income)
                + party(Cast.PROVIDER, "AANBIEDER, JEUGD", "AGB:" + Cast.AGB, provider);
    }

    private static String party(String name, String serves, String code, URI endpoint) {
        return """
                 - name: %s
                   oin: "%s"
                   serves: [%s]
                   codes: ["%s"]
                   endpoint: %s
               """.formatted(name, Cast.oin(name), serves, code, endpoint).indent(0);
    }

    private static String outbound(String party, String adapter) {
        return """
               # From the spine to %1$s, by the adapter %2$s: whatever it is permitted to have, in its own form.
               - route:
                   id: to-%1$s
                   from:
                     uri: direct:to-%1$s
                     steps:
                       - bean: { ref: %2$s, method: "deliver(${body.envelope}, ${body.bytes})" }   # Written in and out
               """.formatted(party, adapter);
    }

    private void file(String name, String text) {
        try {
            Path file = config.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
