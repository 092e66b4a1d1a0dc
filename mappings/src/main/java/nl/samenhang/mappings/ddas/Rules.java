// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Finding;

/** What the schema of DDAS lets through and cannot be read as one signal about one resident. The rules are the gateway's own. */
final class Rules {

    private static final String DELIVERIES = "/leveringen";
    private static final String SIGNALS = "/leveringen/0/vroegsignalen";
    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000L);

    private Rules() {}

    static List<Finding> breaches(JsonNode message) {
        List<Finding> found = new ArrayList<>();
        if (message.path("leveringen").size() != 1) {
            found.add(finding("SAM009", DELIVERIES, "has to be one delivery"));
            return found;
        }
        JsonNode delivery = message.path("leveringen").path(0);
        if (delivery.path("vroegsignalen").size() != 1) {
            found.add(finding("SAM009", SIGNALS, "has to be one signal: each is decided on by itself"));
            return found;
        }
        if (!delivery.path("gemeentecode").asText().matches("[0-9]{4}")) {
            found.add(finding("SAM010", DELIVERIES + "/0/gemeentecode", "has to be four digits"));
        }
        signal(delivery.path("vroegsignalen").path(0), SIGNALS + "/0", found);
        return found;
    }

    private static void signal(JsonNode signal, String place, List<Finding> found) {
        if (!signal.path("ID").asText().matches("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}")) {
            found.add(finding(
                    "SAM011", place + "/ID", "has to be at most 64 letters, digits, points, hyphens and slashes"));
        }
        JsonNode amount = signal.path("bedrag");
        if (amount.isNumber() && amount.decimalValue().abs().compareTo(MOST_EUROS) > 0) {
            found.add(finding("SAM005", place + "/bedrag", "has to be at most 1 000 000 000 euros"));
        }
        JsonNode client = signal.path("client");
        if (client.has("Burgerservicenummer")
                && !Bsn.isValid(client.path("Burgerservicenummer").asText())) {
            found.add(finding(
                    "SAM001", place + "/client/Burgerservicenummer", "has to be a number that somebody can have"));
        }
        if (client.has("Huisnummer")
                && !client.path("Huisnummer").asText().strip().matches("[0-9]{1,5}")) {
            found.add(finding(
                    "SAM012", place + "/client/Huisnummer", "has to be a number; the rest is Huisnummertoevoeging"));
        }
    }

    private static Finding finding(String rule, String place, String requirement) {
        return new Finding(2, rule, place, requirement);
    }
}
