// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.util.ArrayList;
import java.util.List;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.Element;

/** What the schema of SuwiML does not ask and a register may be held to: numbers that can exist, and dates that do. */
final class SuwiRules {

    private SuwiRules() {}

    static List<Finding> breaches(Element client) {
        List<Finding> found = new ArrayList<>();
        look(client, found);
        return found;
    }

    private static void look(Element element, List<Finding> found) {
        if (element.name().equals("Burgerservicenr") && !Bsn.isValid(element.text())) {
            found.add(new Finding(2, "SUWI-BSN", element.place(), "has to pass the eleven test"));
        }
        boolean date = element.name().startsWith("Dat") || element.name().equals("Geboortedat");
        if (date
                && element.children().isEmpty()
                && SuwiDate.parse(element.text()).isEmpty()) {
            found.add(new Finding(2, "SUWI-DATUM", element.place(), "has to be a day that exists, or known in part"));
        }
        element.children().forEach(child -> look(child, found));
    }
}
