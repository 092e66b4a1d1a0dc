// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import nl.samenhang.canonical.Outcome;

/** The transport's codes that this gateway gives (Inlichtingenbureau, list of November 2025; VECOZO; StUF 3.01). Descriptions are ours. */
enum FaultCode {
    ENVELOPE("IB001", Place.CLIENT, "De envelop voldoet niet aan het schema"),
    SENDER_UNKNOWN("IB002", Place.CLIENT, "De afzender is hier niet aangesloten"),
    TOO_LARGE("IB003", Place.CLIENT, "Het bericht is groter dan is toegestaan"),
    FUNCTION("IB004", Place.CLIENT, "Deze functie wordt niet ondersteund"),
    COMBINATION("IB006", Place.CLIENT, "De afzender mag dit niet versturen aan deze ontvanger"),
    PAYLOAD_SCHEMA("StUF055", Place.CLIENT, "De inhoud voldoet niet aan het schema"),
    PAYLOAD_RULES("BRS28", Place.CLIENT, "De inhoud voldoet niet aan de regels van de standaard"),
    OURS("StUF058", Place.SERVER, "Het bericht kan nu niet worden verwerkt; stuur het later opnieuw");

    /** Whose fault it is. */
    enum Place {
        CLIENT("client"),
        SERVER("server");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final String code;
    private final Place place;
    private final String description;

    FaultCode(String code, Place place, String description) {
        this.code = code;
        this.place = place;
        this.description = description;
    }

    /** What a message that cannot be used is refused with. */
    static FaultCode of(Outcome.Unreadable unreadable) {
        return unreadable.findings().stream().anyMatch(finding -> finding.level() == 1)
                ? PAYLOAD_SCHEMA
                : PAYLOAD_RULES;
    }

    String code() {
        return code;
    }

    Place place() {
        return place;
    }

    String description() {
        return description;
    }
}
