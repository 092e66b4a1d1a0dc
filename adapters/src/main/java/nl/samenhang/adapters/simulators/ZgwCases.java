// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of the simulated case system, as its API writes them. */
final class ZgwCases {

    private static final String BASE = "https://zaken.voorbeeld.example/zaken/api/v1";
    private static final String TYPES = "https://zaken.voorbeeld.example/catalogi/api/v1/zaaktypen/";

    private static final Case PLAN = new Case(
            "7a1f6f0e-0000-4000-8000-000000000001",
            "ZAAK-2026-0001",
            "4d0b3c0a-0000-4000-8000-000000000001",
            List.of("999990019", "999990020", "999990044", "999990056"));
    private static final Case MOTHER = new Case(
            "7a1f6f0e-0000-4000-8000-000000000002",
            "ZAAK-2026-0002",
            "4d0b3c0a-0000-4000-8000-000000000002",
            List.of("999990020"));

    private record Case(String uuid, String number, String type, List<String> persons) {}

    private ZgwCases() {}

    static List<String> of(String person, boolean roles) {
        return Stream.of(PLAN, MOTHER)
                .filter(one -> one.persons().contains(person))
                .map(one -> json(one, roles))
                .toList();
    }

    /** One case by its number, with its roles. */
    static Optional<String> one(String uuid) {
        return Stream.of(PLAN, MOTHER)
                .filter(one -> one.uuid().equals(uuid))
                .map(one -> json(one, true))
                .findFirst();
    }

    /** The number of the case in which all of the family have a part. */
    static String plan() {
        return PLAN.uuid();
    }

    static String answer(List<String> cases, String next) {
        return "{\"count\": " + cases.size() + ", \"next\": " + next + ", \"previous\": null, \"results\": ["
                + String.join(",", cases) + "]}";
    }

    private static String json(Case one, boolean roles) {
        String url = BASE + "/zaken/" + one.uuid();
        String links = one.persons().stream()
                .map(person -> "\"" + BASE + "/rollen/" + role(one, person) + "\"")
                .collect(Collectors.joining(","));
        String expanded = one.persons().stream().map(person -> rol(one, person)).collect(Collectors.joining(","));
        return """
                {"url": "%1$s", "uuid": "%2$s", "identificatie": "%3$s", "bronorganisatie": "999990639",
                 "omschrijving": "gesimuleerde zaak", "toelichting": "", "zaaktype": "%4$s", "registratiedatum": "2026-02-02",
                 "verantwoordelijkeOrganisatie": "999990639", "startdatum": "2026-02-02", "einddatum": null,
                 "laatstGemuteerd": "2026-02-02T09:00:00Z", "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
                 "betalingsindicatieWeergave": "", "deelzaken": [], "eigenschappen": [], "rollen": [%5$s], "status": null,
                 "zaakinformatieobjecten": [], "zaakobjecten": [], "resultaat": null%6$s}""".formatted(
                        url,
                        one.uuid(),
                        one.number(),
                        TYPES + one.type(),
                        links,
                        roles ? ", \"_expand\": {\"rollen\": [" + expanded + "]}" : "");
    }

    private static String role(Case one, String person) {
        return one.uuid().substring(0, 24)
                + "%012d".formatted(100 + one.persons().indexOf(person));
    }

    private static String rol(Case one, String person) {
        return """
                {"url": "%1$s/rollen/%2$s", "uuid": "%2$s", "zaak": "%1$s/zaken/%3$s", "betrokkeneType": "natuurlijk_persoon",
                 "roltype": "%4$s", "omschrijving": "belanghebbende", "omschrijvingGeneriek": "belanghebbende",
                 "roltoelichting": "lid van het huishouden", "registratiedatum": "2026-02-02T09:00:00Z", "statussen": [],
                 "betrokkeneIdentificatie": {"inpBsn": "%5$s"}}""".formatted(BASE, role(one, person), one.uuid(), TYPES + "rol", person);
    }
}
