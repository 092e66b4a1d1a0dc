// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.zgw;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.CaseReference;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.AnswerReader;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.Fates;
import nl.samenhang.mappings.json.SafeJson;

/**
 * Reads a page of cases: for every natural person with a part in one, a reference to it. The case itself (its number, description,
 * dates, status) stays where it is; whoever may see it has an account there.
 */
final class CasesAnswer implements AnswerReader {

    private static final String CASE = "/results";
    private static final String ROLE = CASE + "/_expand/rollen";

    @Override
    public SourceAnswer read(byte[] answer, Provenance provenance) {
        JsonNode page = SafeJson.read(answer);
        List<Finding> breaches = breaches(page);
        if (!breaches.isEmpty()) {
            throw new UnreadableMessageException(breaches);
        }
        Fates fates = new Fates();
        Map<String, PersonKey> keys = new LinkedHashMap<>();
        Set<CaseReference> cases = new LinkedHashSet<>();
        page.path("results").forEach(one -> {
            one.fieldNames().forEachRemaining(name -> fate(name, fates));
            one.at("/_expand/rollen").forEach(role -> number(role, fates).forEach(number -> {
                PersonKey key = keys.computeIfAbsent(number, some -> new PersonKey("person-" + (keys.size() + 1)));
                cases.add(new CaseReference(
                        key,
                        Fact.known(one.path("url").asText(), provenance),
                        Fact.known(Code.of("ZGW-ZAAKTYPE", one.path("zaaktype").asText()), provenance)));
            }));
        });
        return new SourceAnswer.Known(household(keys, List.copyOf(cases), provenance), fates.report());
    }

    private static Household household(Map<String, PersonKey> keys, List<CaseReference> cases, Provenance provenance) {
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(),
                keys.entrySet().stream()
                        .map(entry -> person(entry.getValue(), new Bsn(entry.getKey()), provenance))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                cases);
    }

    /** Of a role the number alone: what else it says of the person is in the BRP. */
    private static List<String> number(JsonNode role, Fates fates) {
        JsonNode number = role.at("/betrokkeneIdentificatie/inpBsn");
        if (!role.path("betrokkeneType").asText().equals("natuurlijk_persoon")
                || number.asText().isEmpty()) {
            fates.dropped(ROLE, "not a natural person with a citizen service number");
            return List.of();
        }
        fates.renamed(ROLE + "/betrokkeneIdentificatie/inpBsn", "person.bsn");
        fates.dropped(ROLE + "/omschrijvingGeneriek", "the household has no place for it");
        return List.of(number.asText());
    }

    /** A name that the standard does not know was chosen by the source, and is not repeated. */
    private static void fate(String name, Fates fates) {
        switch (name) {
            case "url", "zaaktype" -> fates.renamed(CASE + "/" + name, "case.reference");
            case "_expand" -> {}
            default -> fates.dropped(CASE + "/*", "stays in the case system");
        }
    }

    private static List<Finding> breaches(JsonNode page) {
        List<Finding> found = new ArrayList<>();
        JsonNode results = page.path("results");
        if (!results.isArray()) {
            found.add(new Finding(1, "ZGW", "/results", "has to be a list of cases"));
        }
        for (int i = 0; i < results.size(); i++) {
            String place = "/results/" + i;
            address(results.get(i), "url", place, found);
            address(results.get(i), "zaaktype", place, found);
            JsonNode roles = results.get(i).at("/_expand/rollen");
            if (!roles.isArray()) {
                found.add(new Finding(
                        1, "ZGW", place + "/_expand/rollen", "has to be there: without it nobody is meant"));
            }
            for (int j = 0; j < roles.size(); j++) {
                String number =
                        roles.get(j).at("/betrokkeneIdentificatie/inpBsn").asText();
                if (!number.isEmpty() && !Bsn.isValid(number)) {
                    found.add(new Finding(
                            2,
                            "BSN",
                            place + "/_expand/rollen/" + j + "/betrokkeneIdentificatie/inpBsn",
                            "has to be a number that somebody can have"));
                }
            }
        }
        int first = found.stream().mapToInt(Finding::level).min().orElse(0);
        return found.stream()
                .filter(finding -> finding.level() == first)
                .limit(100)
                .toList();
    }

    private static void address(JsonNode one, String name, String place, List<Finding> found) {
        String text = one.path(name).asText();
        if (!text.matches("https://[!-~]{1,990}")) {
            found.add(
                    new Finding(1, "ZGW", place + "/" + name, "has to be an https address of at most 1000 characters"));
        }
    }

    private static Person person(PersonKey key, Bsn bsn, Provenance provenance) {
        return new Person(
                key,
                Fact.known(bsn, provenance),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept());
    }

    private static <T> Fact<T> notKept() {
        return Fact.absent(AbsentReason.NOT_SUPPORTED);
    }
}
