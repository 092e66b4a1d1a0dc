// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;

/** Says an outcome over HTTP: 202 and JSON, or a problem. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String TRY_AGAIN_SECONDS = "30";

    private Answers() {}

    static void send(Outcome outcome, Arrival arrival, HttpServletResponse response) throws IOException {
        switch (outcome) {
            case Outcome.Accepted accepted -> accepted(accepted, response);
            case Outcome.Answered answered -> answered(answered, response);
            case Outcome.Unreadable unreadable ->
                (arrival.complete() ? unreadable(unreadable) : tooLarge(unreadable)).send(response);
            case Outcome.Denied denied -> denied(denied).send(response);
            case Outcome.Unavailable unavailable -> {
                response.setHeader("Retry-After", TRY_AGAIN_SECONDS);
                unavailable(unavailable).send(response);
            }
        }
    }

    private static void accepted(Outcome.Accepted outcome, HttpServletResponse response) throws IOException {
        var members = new LinkedHashMap<String, String>();
        members.put("uitwisseling", outcome.exchange().toString());
        members.put("bericht", outcome.message().toString());
        members.put("status", "aangenomen");
        byte[] body = JSON.writeValueAsBytes(members);
        response.setStatus(202);
        response.setHeader("Location", Exchanges.path(outcome.exchange()));
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void answered(Outcome.Answered outcome, HttpServletResponse response) throws IOException {
        response.setStatus(200);
        response.setContentType("application/json");
        response.setContentLength(outcome.answer().length);
        response.getOutputStream().write(outcome.answer());
    }

    private static Problem unreadable(Outcome.Unreadable outcome) {
        var more = findings(outcome);
        outcome.answer().ifPresent(a -> more.put("retourbericht", new String(a, StandardCharsets.UTF_8)));
        return new Problem(
                400,
                "Onleesbaar",
                "Bericht voldoet niet aan de standaard",
                "Het bericht is niet aangenomen. Per bevinding staat erbij waar, welke regel en wat het moet zijn.",
                Optional.of(outcome.exchange()),
                more);
    }

    private static Problem tooLarge(Outcome.Unreadable outcome) {
        return new Problem(
                413,
                "TeGroot",
                "Bericht te groot",
                "Het bericht is groter dan hier is toegestaan en is niet gelezen. Stuur het in delen.",
                Optional.of(outcome.exchange()),
                findings(outcome));
    }

    private static Problem denied(Outcome.Denied outcome) {
        return new Problem(
                403,
                "Geweigerd",
                "Bericht mag niet naar deze ontvanger",
                "Er is niets verstrekt. In 'uitleg' staat waarom niet en wat het wel mogelijk zou maken.",
                Optional.of(outcome.exchange()),
                Map.of("reden", outcome.reason(), "uitleg", outcome.explanation()));
    }

    private static Problem unavailable(Outcome.Unavailable outcome) {
        return new Problem(
                503,
                "Onbeschikbaar",
                "Nu niet beschikbaar",
                "Er is niets aangenomen. Stuur het bericht later opnieuw.",
                Optional.of(outcome.exchange()),
                Map.of("code", outcome.code()));
    }

    private static Map<String, Object> findings(Outcome.Unreadable outcome) {
        var more = new LinkedHashMap<String, Object>();
        more.put(
                "bevindingen", outcome.findings().stream().map(Answers::finding).toList());
        return more;
    }

    private static Map<String, Object> finding(Finding finding) {
        var members = new LinkedHashMap<String, Object>();
        members.put("niveau", finding.level());
        members.put("regel", finding.rule());
        members.put("plaats", finding.place());
        members.put("eis", finding.requirement());
        return members;
    }
}
