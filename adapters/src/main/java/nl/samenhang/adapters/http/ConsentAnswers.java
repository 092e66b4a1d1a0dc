// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentOutcome;
import nl.samenhang.canonical.Finding;

/** Says what became of a question about consents over HTTP. Persons are not in it: who asks by identifier or number knows who it is. */
final class ConsentAnswers {

    static final Problem MEDIA_TYPE = Problem.of(
            415,
            "VerkeerdMediatype",
            "Verkeerd mediatype",
            "Stuur de toestemming met 'Content-Type: application/json'.");
    static final Problem TOO_LARGE =
            Problem.of(413, "TeGroot", "Te groot", "Een toestemming is hoogstens 64 kB. Er is niets vastgelegd.");
    private static final Problem UNKNOWN =
            Problem.of(404, "NietGevonden", "Toestemming niet gevonden", "Er is geen toestemming met dit kenmerk.");
    private static final Problem NOT_ALLOWED = Problem.of(
            403,
            "NietBevoegd",
            "Niet bevoegd",
            "De houder van dit certificaat mag hier geen toestemmingen vastleggen of inzien.");
    private static final Problem NOT_ASKED_FOR = Problem.of(
            422,
            "NietGevraagd",
            "Geen regel vraagt deze toestemming",
            "Geen regel vraagt deze toestemming voor dit doel, deze herkomst en deze ontvanger. Ze zou niets openen en is niet vastgelegd.");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConsentAnswers() {}

    /**
     * Sends it.
     *
     * @param done the status for what was done
     */
    static void send(ConsentOutcome outcome, int done, HttpServletResponse response) throws IOException {
        switch (outcome) {
            case ConsentOutcome.Kept kept -> {
                if (done == 201) {
                    response.setHeader("Location", ConsentPaths.of(kept.latest().id()));
                }
                json(withHistory(kept), done, response);
            }
            case ConsentOutcome.Found found ->
                json(
                        Map.of(
                                "toestemmingen",
                                found.consents().stream()
                                        .map(ConsentAnswers::members)
                                        .toList()),
                        done,
                        response);
            case ConsentOutcome.Unknown unknown -> UNKNOWN.send(response);
            case ConsentOutcome.NotAllowed notAllowed -> NOT_ALLOWED.send(response);
            case ConsentOutcome.NotAskedFor notAskedFor -> NOT_ASKED_FOR.send(response);
            case ConsentOutcome.Conflict conflict -> conflict(conflict.code()).send(response);
            case ConsentOutcome.Unavailable away -> {
                response.setHeader("Retry-After", Answers.TRY_AGAIN_SECONDS);
                unavailable(away.code()).send(response);
            }
        }
    }

    static Problem unreadable(List<Finding> findings) {
        return new Problem(
                400,
                "Onleesbaar",
                "Toestemming voldoet niet aan het contract",
                "Er is niets vastgelegd. Per bevinding staat erbij waar, welke regel en wat het moet zijn.",
                Optional.empty(),
                Map.of(
                        "bevindingen",
                        findings.stream().map(ConsentAnswers::members).toList()));
    }

    private static Problem conflict(String code) {
        return new Problem(
                409,
                "Botsing",
                "Past niet bij wat er al is vastgelegd",
                "De toestemming is al ingetrokken of geweigerd, is er al, of is eerder geweigerd. Er is niets veranderd.",
                Optional.empty(),
                Map.of("code", code));
    }

    private static Problem unavailable(String code) {
        return new Problem(
                503,
                "Onbeschikbaar",
                "Nu niet mogelijk",
                "De gateway kan nu niets vastleggen of tonen. Er is niets veranderd; probeer het later opnieuw.",
                Optional.empty(),
                Map.of("code", code));
    }

    private static Map<String, Object> withHistory(ConsentOutcome.Kept kept) {
        Map<String, Object> members = members(kept.latest());
        members.put(
                "geschiedenis",
                kept.history().stream()
                        .map(c -> Map.of(
                                "status", ConsentWords.word(c.status()),
                                "sinds", c.since().toString()))
                        .toList());
        return members;
    }

    private static Map<String, Object> members(Consent consent) {
        Consent.Scope scope = consent.scope();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", consent.id().toString());
        members.put("status", ConsentWords.word(consent.status()));
        members.put("sinds", consent.since().toString());
        members.put("soort", ConsentWords.word(scope.kind()));
        members.put(
                "doelen", scope.purposes().stream().map(p -> p.code()).sorted().toList());
        Map<String, String> receiver =
                new LinkedHashMap<>(Map.of("taak", scope.task().name()));
        if (!scope.party().isEmpty()) {
            receiver.put("partij", scope.party());
        }
        members.put("ontvanger", receiver);
        members.put(
                "herkomst",
                scope.collectedUnder().stream().map(Enum::name).sorted().toList());
        members.put(
                "gegevens", scope.fields().stream().map(f -> f.path()).sorted().toList());
        members.put("geldigVanaf", scope.validFrom().toString());
        members.put("geldigTot", scope.validUntil().toString());
        members.put(
                "gegevenDoor",
                Map.of(
                        "zelf", consent.giving().self(),
                        "rollen",
                                consent.giving().representatives().stream()
                                        .map(r -> ConsentWords.word(r.role()))
                                        .toList(),
                        "wilsbekwaam", consent.giving().capacity() == Consent.Capacity.CAPABLE));
        members.put(
                "bewijs",
                Map.of(
                        "kenmerk", consent.evidence().reference(),
                        "tekstversie", consent.evidence().textVersion()));
        return members;
    }

    private static Map<String, Object> members(Finding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("niveau", finding.level());
        members.put("regel", finding.rule());
        members.put("plaats", finding.place());
        members.put("eis", finding.requirement());
        return members;
    }

    private static void json(Map<String, ?> members, int status, HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsBytes(members);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
