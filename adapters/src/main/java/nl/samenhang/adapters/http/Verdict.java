// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Outcome;

/**
 * What a sender hears of its message, the same over every transport that has JSON. No value of the message is in it.
 *
 * @param status as in HTTP: 202 or 200, and otherwise a problem
 * @param mediaType of the body: JSON, or a problem of RFC 9457
 */
public record Verdict(int status, String mediaType, byte[] body) {

    static final String JSON_TYPE = "application/json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether all of a message was read. */
    public enum Reach {
        WHOLE,
        BEGINNING
    }

    /**
     * Says an outcome.
     *
     * @param reach of a message of which only the beginning was read, that it is too large comes first
     */
    public static Verdict of(Outcome outcome, Reach reach) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Verdict(202, JSON_TYPE, accepted(accepted));
            case Outcome.Answered answered -> new Verdict(200, JSON_TYPE, answered.answer());
            case Outcome.Unreadable unreadable ->
                of(reach == Reach.WHOLE ? unreadable(unreadable) : tooLarge(unreadable));
            case Outcome.Denied denied -> of(denied(denied));
            case Outcome.Unavailable unavailable -> of(unavailable(unavailable));
        };
    }

    /** There is no receiver, or it has no form of a code: nothing was offered, so that nothing is on the trail. */
    public static Verdict noReceiver() {
        return of(Refusals.RECEIVER);
    }

    /** A purpose has to have the form of one. */
    public static Verdict noPurpose() {
        return of(Refusals.PURPOSE);
    }

    /** Neither text nor bytes. */
    public static Verdict wrongForm() {
        return of(Refusals.FORM);
    }

    /** Something of ours failed. */
    public static Verdict defect() {
        return of(Refusals.DEFECT);
    }

    /**
     * A refusal before there is a message.
     *
     * @param type the name of the response in {@code openapi.json} that it is
     * @param title for people, in Dutch
     * @param detail what to do, for people, in Dutch
     */
    public static Verdict refusal(int status, String type, String title, String detail) {
        return of(Problem.of(status, type, title, detail));
    }

    /** The request did not come in. */
    public static Verdict notRead(BodyNotReadException fault) {
        return of(Refusals.of(fault.why()));
    }

    /** Something that the gateway needed was not there. */
    public static Verdict unavailable(String code, String detail) {
        return of(new Problem(
                503, "Onbeschikbaar", "Nu niet beschikbaar", detail, Optional.empty(), Map.of("code", code)));
    }

    /** Says it over HTTP. */
    public void send(HttpServletResponse response) throws IOException {
        if (status == 503) {
            response.setHeader("Retry-After", Answers.TRY_AGAIN_SECONDS);
        }
        response.setStatus(status);
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static Verdict of(Problem problem) {
        return new Verdict(problem.status(), Problem.MEDIA_TYPE, problem.bytes());
    }

    private static byte[] accepted(Outcome.Accepted outcome) {
        var members = new LinkedHashMap<String, String>();
        members.put("uitwisseling", outcome.exchange().toString());
        members.put("bericht", outcome.message().toString());
        members.put("status", "aangenomen");
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("three texts have a JSON form", e);
        }
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
        List<Map<String, Object>> all =
                outcome.findings().stream().map(Verdict::finding).toList();
        var more = new LinkedHashMap<String, Object>();
        more.put("bevindingen", all);
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

    @Override
    public String toString() {
        return "Verdict[" + status + "]";
    }
}
