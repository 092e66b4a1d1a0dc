// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.adapters.RecordingInbox;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Purpose;

/** What the tests ask the BRP. */
final class Asking {

    static final HaalCentraalSettings SETTINGS = new HaalCentraalSettings(
            TestPki.GATEWAY,
            "Samenhang",
            Map.of(
                    new Purpose("wmo-levering"),
                    new HaalCentraalSettings.Binding("BRPACT-Wmo", "Wmo-uitvoering@huishouden vaststellen"),
                    new Purpose("vreemd-doel"),
                    new HaalCentraalSettings.Binding("ANDERS", "verwerking")));

    private Asking() {}

    static HaalCentraalSource source(URI address, Duration patience) {
        return new HaalCentraalSource(TestPki.tls("gateway"), party -> Optional.of(address), SETTINGS, patience);
    }

    static HaalCentraalSource source(URI address) {
        return source(address, Duration.ofSeconds(10));
    }

    static Envelope envelope(String type, String purpose) {
        return new Envelope(
                RecordingInbox.EXCHANGE,
                RecordingInbox.MESSAGE,
                TestPki.WMO,
                TestPki.BRP,
                new MessageType(type),
                new Purpose(purpose),
                Instant.parse("2026-11-22T09:00:00Z"));
    }

    static Envelope persons() {
        return envelope("brp-persoon", "wmo-levering");
    }

    static Envelope residents() {
        return envelope("brp-bewoning", "wmo-levering");
    }

    static byte[] about(String numbers, String fields) {
        return bytes("{\"type\":\"RaadpleegMetBurgerservicenummer\",\"burgerservicenummer\":[%s],\"fields\":[%s]}"
                .formatted(quoted(numbers), quoted(fields)));
    }

    static byte[] at(String object) {
        return bytes(
                "{\"type\":\"BewoningMetPeildatum\",\"peildatum\":\"2026-11-22\",\"adresseerbaarObjectIdentificatie\":\"%s\"}"
                        .formatted(object));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "" : "\"" + words.replace(" ", "\",\"") + "\"";
    }
}
