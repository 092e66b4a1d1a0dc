// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.util.List;
import nl.samenhang.adapters.duo.DuoSettings;
import nl.samenhang.adapters.pki.ThrowAwayPki.Holder;
import nl.samenhang.canonical.Oin;

/** Who plays a part in the reference case. All of them are invented, and their numbers are too. */
public final class Cast {

    public static final String GATEWAY = "samenhang";
    public static final String WMO = "wmo-backoffice";
    public static final String YOUTH = "jeugd-backoffice";
    public static final String INCOME = "inkomen";
    /** Who coordinates the help of the household, for the Wmo. */
    public static final String COORDINATOR = "regie";

    public static final String DEBT_HELP = "schuldhulp";
    public static final String BRP = "brp";
    public static final String SUWINET = "suwinet";
    /** The school-attendance officer. */
    public static final String OFFICER = "leerplicht";

    /** Hands over what schools reported. Its organisation number is that of the real one; its certificate is not. */
    public static final String DUO = "duo";

    public static final String PROVIDER = "zorgaanbieder";
    /** Has a certificate that the gateway trusts, and no place in the register of parties. */
    public static final String STRANGER = "onbekende";

    public static final String MUNICIPALITY = "0243";
    public static final String AGB = "42420001";

    private Cast() {}

    /** Everybody who needs a certificate. */
    public static List<Holder> holders() {
        return List.of(
                holder(GATEWAY, 1, "Gemeente Voorbeeld"),
                holder(WMO, 2, "Gemeente Voorbeeld"),
                holder(YOUTH, 3, "Gemeente Voorbeeld"),
                holder(INCOME, 4, "Gemeente Voorbeeld"),
                holder(PROVIDER, 5, "Zorgaanbieder Voorbeeld"),
                holder(STRANGER, 6, "Onbekende Voorbeeld"),
                holder(COORDINATOR, 7, "Gemeente Voorbeeld"),
                holder(DEBT_HELP, 8, "Gemeente Voorbeeld"),
                holder(BRP, 9, "Basisregistratie Voorbeeld"),
                holder(SUWINET, 10, "Bureau Voorbeeld"),
                holder(OFFICER, 11, "Gemeente Voorbeeld"),
                new Holder(DUO, DuoSettings.DUO, "Dienst Uitvoering Onderwijs"));
    }

    /** The organisation number of somebody of the cast. */
    public static Oin oin(String name) {
        return holders().stream()
                .filter(h -> h.name().equals(name))
                .findFirst()
                .orElseThrow()
                .oin();
    }

    private static Holder holder(String name, int number, String organisation) {
        return new Holder(name, new Oin("0000000" + "%013d".formatted(9_999_000 + number)), organisation);
    }
}
