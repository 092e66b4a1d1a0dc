// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.json.Fates;

/** What becomes of each place of a message when it is read. What is not named here is not carried. */
final class Places {

    static final String SIGNAL = "/leveringen/vroegsignalen";
    static final String CLIENT = SIGNAL + "/client";

    private static final Map<String, String> CARRIED = new TreeMap<>(Map.ofEntries(
            Map.entry("/codeGegevensleverancier", "header.from"),
            Map.entry("/leveringen/gemeentecode", "header.to"),
            Map.entry(SIGNAL + "/ID", "header.identification"),
            Map.entry(SIGNAL + "/bedrag", "signal.amount"),
            Map.entry(SIGNAL + "/signaaldatum", "signal.date"),
            Map.entry(SIGNAL + "/crisissignaal", "signal.kind"),
            Map.entry(CLIENT + "/Burgerservicenummer", "person.bsn"),
            Map.entry(CLIENT + "/Voorvoegsel", "person.name"),
            Map.entry(CLIENT + "/Achternaam", "person.name"),
            Map.entry(CLIENT + "/Geboortedatum", "person.birthDate"),
            Map.entry(CLIENT + "/Straatnaam", "person.contacts.address"),
            Map.entry(CLIENT + "/Huisnummer", "person.contacts.address"),
            Map.entry(CLIENT + "/Huisnummertoevoeging", "person.contacts.address"),
            Map.entry(CLIENT + "/Postcode", "person.contacts.address"),
            Map.entry(CLIENT + "/Plaatsnaam", "person.contacts.address")));

    private static final Map<String, String> GENERALISED = Map.of(
            "/aanleverdatumEnTijd",
            "header.dated: the day alone",
            CLIENT + "/Voorletters",
            "person.name: without points");

    private Places() {}

    static LossReport losses(JsonNode message) {
        Fates fates = new Fates();
        collect(message, "", fates);
        return fates.report();
    }

    private static void collect(JsonNode node, String path, Fates fates) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), path + "/" + member.getKey(), fates));
        } else if (node.isArray()) {
            node.forEach(one -> collect(one, path, fates));
        } else {
            leaf(path, fates);
        }
    }

    /** A name that the schema does not know was chosen by the sender, and is not repeated. */
    private static void leaf(String path, Fates fates) {
        if (CARRIED.containsKey(path)) {
            fates.renamed(path, CARRIED.getOrDefault(path, ""));
        } else if (GENERALISED.containsKey(path)) {
            String to = GENERALISED.getOrDefault(path, "");
            fates.generalised(path, to.substring(0, to.indexOf(':')), to.substring(to.indexOf(':') + 2));
        } else {
            fates.dropped(Dropped.name(path), "no place for it in the household");
        }
    }
}
