// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.ThrowAwayPki.Holder;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;

/** Two authorities and the parties of the tests, made once. */
public final class TestPki {

    public static final Oin GATEWAY = new Oin("00000001000000000001");
    public static final Party WMO = new Party(
            "wmo-backoffice",
            new Oin("00000001000000000010"),
            Set.of(Domain.WMO),
            Set.of(new PartyCode(PartyCode.GEMEENTE, "0243")));
    public static final Party PROVIDER = new Party(
            "aanbieder",
            new Oin("00000001000000000020"),
            Set.of(Domain.AANBIEDER),
            Set.of(new PartyCode(PartyCode.AGB, "42420001")));
    public static final Party BRP = new Party("brp", new Oin("00000001000000000030"), Set.of(), Set.of());
    public static final Parties PARTIES = new Parties(List.of(WMO, PROVIDER));

    public static final Path FOLDER = make(
            new Holder("gateway", GATEWAY, "Gemeente Harderwijk"),
            new Holder("wmo", WMO.oin(), "Gemeente Harderwijk"),
            new Holder("aanbieder", PROVIDER.oin(), "Zorg & Zo"),
            new Holder("brp", BRP.oin(), "Basisregistratie personen"),
            new Holder("vreemde", new Oin("00000001000000000099"), "Niet aangesloten"));
    private static final Path ELSEWHERE = make(new Holder("wmo", WMO.oin(), "Gemeente Harderwijk"));

    private TestPki() {}

    public static Tls tls(String holder) {
        return Tls.ofThrowAway(FOLDER, holder);
    }

    /** The same OIN as the Wmo back office, given out by an authority that nobody trusts. */
    public static Path forgedFolder() {
        return ELSEWHERE;
    }

    private static Path make(Holder... holders) {
        try {
            Path folder = Files.createTempDirectory("samenhang-pki");
            ThrowAwayPki.create(folder, List.of(holders), Clock.systemUTC());
            folder.toFile().deleteOnExit();
            for (File file : Objects.requireNonNull(folder.toFile().listFiles())) {
                file.deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
