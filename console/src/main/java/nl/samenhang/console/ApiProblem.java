// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal for a program (RFC 9457). Its texts are for people, in Dutch, and hold no value of the request. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String CONTRACT = AuditApi.PATH + "/openapi.json#/components/responses/";

    private final int status;
    private final String type;
    private final String title;

    private ApiProblem(int status, String type, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    static ApiProblem unreadable(String detail) {
        return new ApiProblem(400, "Onleesbaar", "De vraag klopt niet", detail);
    }

    static ApiProblem unknownCaller() {
        return new ApiProblem(
                401,
                "Onbekend",
                "Niet aangemeld",
                "Stuur in 'Authorization' een access token van de eigen aanmeldvoorziening mee.");
    }

    static ApiProblem forbidden() {
        return new ApiProblem(403, "Verboden", "Alleen voor auditors", "Deze rol mag het logboek hier niet bevragen.");
    }

    static ApiProblem absent() {
        return new ApiProblem(
                404, "NietGevonden", "Niet gevonden", "Het pad bestaat niet, of het logboek kent dit niet.");
    }

    static ApiProblem method() {
        return new ApiProblem(
                405, "VerkeerdeMethode", "Zo werkt dit pad niet", "Wat er wel kan, staat in het contract.");
    }

    static ApiProblem form() {
        return new ApiProblem(
                406, "VerkeerdAntwoord", "Die vorm is er niet", "Vraag application/json, text/csv of application/zip.");
    }

    static ApiProblem mediaType() {
        return new ApiProblem(
                415, "VerkeerdMediatype", "Verkeerd mediatype", "Stuur 'Content-Type: application/json'.");
    }

    static ApiProblem unavailable() {
        return new ApiProblem(
                503,
                "Onbeschikbaar",
                "Het logboek is niet bereikbaar",
                "Wat wordt opgezocht moet worden vastgelegd, en dat kan nu niet. Er is niets getoond.");
    }

    static ApiProblem defect() {
        return new ApiProblem(500, "Storing", "Een fout van ons", "Er is niets getoond. Probeer het later opnieuw.");
    }

    int status() {
        return status;
    }

    byte[] bytes() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", CONTRACT + type)
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage())
                .toString()
                .getBytes(UTF_8);
    }

    /** The same as an OperationOutcome of FHIR R4. */
    byte[] outcome() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        json.putArray("issue")
                .addObject()
                .put("severity", "error")
                .put("code", issue())
                .put("diagnostics", getMessage())
                .putObject("details")
                .put("text", title);
        return json.toString().getBytes(UTF_8);
    }

    private String issue() {
        return switch (status) {
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "not-supported";
            case 500 -> "exception";
            case 503 -> "transient";
            default -> "invalid";
        };
    }
}
