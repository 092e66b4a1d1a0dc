// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import java.util.List;

/** The places of DDAS that the household has no place for, by the names of the standard. */
final class Dropped {

    private static final List<String> KNOWN = List.of(
            "/startdatumLevering",
            "/einddatumLevering",
            "/leveringen/teller",
            "/leveringen/aanleverende_organisatie/naam",
            "/leveringen/aanleverende_organisatie/kvk-nummer",
            "/leveringen/aanleverende_organisatie/contactpersoonen",
            Places.SIGNAL + "/warmeOverdracht",
            Places.SIGNAL + "/ontstaansdatum",
            Places.SIGNAL + "/status",
            Places.SIGNAL + "/signaalpartner/type",
            "/leveringen/vroegsignaalzaken");

    private Dropped() {}

    /** The place itself or the known one that it is in; for a name of the sender's own, {@code /*}. */
    static String name(String path) {
        return KNOWN.stream()
                .filter(known -> path.equals(known) || path.startsWith(known + "/"))
                .findFirst()
                .orElse("/*");
    }
}
