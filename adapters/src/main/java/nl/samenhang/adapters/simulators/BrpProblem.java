// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A problem in the form of Haal Centraal: Foutbericht, and BadRequestFoutbericht with invalidParams. */
record BrpProblem(int status, String code, String title, List<Invalid> invalid) {

    /** A parameter that is not right. */
    record Invalid(String name, String code, String reason) {}

    static BrpProblem of(int status) {
        return switch (status) {
            case 401 -> new BrpProblem(status, "authentication", "Niet correct geauthenticeerd.", List.of());
            case 403 ->
                new BrpProblem(status, "autorisation", "U bent niet geautoriseerd voor deze operatie.", List.of());
            case 404 -> new BrpProblem(status, "notFound", "Opgevraagde resource bestaat niet.", List.of());
            case 415 -> new BrpProblem(status, "unsupported", "Media type wordt niet ondersteund.", List.of());
            case 429 -> new BrpProblem(status, "tooManyRequests", "Te veel verzoeken.", List.of());
            case 503 -> new BrpProblem(status, "notAvailable", "De bron is tijdelijk niet beschikbaar.", List.of());
            default -> new BrpProblem(status, "serverError", "Interne server fout.", List.of());
        };
    }

    static BrpProblem invalid(String code, List<String> names, String why) {
        return new BrpProblem(
                400,
                code,
                "Een of meerdere parameters zijn niet correct.",
                names.stream()
                        .map(name -> new Invalid(name, why, "Parameter is niet correct."))
                        .toList());
    }

    /** What is wrong with a question, if anything. */
    static Optional<BrpProblem> inQuestion(String operation, JsonNode question) {
        List<Invalid> faults = new ArrayList<>();
        if (operation.equals("personen")) {
            requireType(question, "RaadpleegMetBurgerservicenummer", faults);
            requireArray(question, "burgerservicenummer", 20, "[0-9]{9}", faults);
            requireArray(question, "fields", 130, "[a-zA-Z0-9._]{1,200}", faults);
            new BrpFields(question.path("fields"))
                    .unknown()
                    .forEach(place -> faults.add(
                            new Invalid("fields." + place, "fields", "Parameter bevat een niet bestaande veldnaam.")));
        } else {
            requireType(question, "BewoningMetPeildatum", faults);
            requireText(question, "peildatum", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "date", faults);
            requireText(question, "adresseerbaarObjectIdentificatie", "(?!0{16})[0-9]{16}", "pattern", faults);
        }
        boolean isMissing = faults.stream().anyMatch(fault -> fault.code().equals("required"));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new BrpProblem(
                        400,
                        isMissing ? "paramsRequired" : "paramsValidation",
                        "Een of meerdere parameters zijn niet correct.",
                        faults));
    }

    void send(HttpServletResponse response) throws IOException {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "https://www.rfc-editor.org/rfc/rfc9110.html")
                .put("title", title)
                .put("status", status)
                .put("detail", "De vraag is niet beantwoord.")
                .put("instance", "https://brp.invalid" + BrpSimulator.PATH)
                .put("code", code);
        if (status == 400) {
            ArrayNode params = problem.putArray("invalidParams");
            invalid.forEach(fault -> params.addObject()
                    .put("name", fault.name())
                    .put("code", fault.code())
                    .put("reason", fault.reason()));
        }
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(problem.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void requireType(JsonNode question, String type, List<Invalid> faults) {
        requireText(question, "type", type, "value", faults);
    }

    private static void requireText(JsonNode question, String name, String pattern, String code, List<Invalid> faults) {
        if (question.path(name).isMissingNode()) {
            faults.add(new Invalid(name, "required", "Parameter is verplicht."));
        } else if (!question.path(name).asText().matches(pattern)) {
            faults.add(new Invalid(name, code, "Waarde voldoet niet aan het patroon."));
        }
    }

    private static void requireArray(JsonNode question, String name, int most, String pattern, List<Invalid> faults) {
        JsonNode array = question.path(name);
        if (array.isMissingNode()) {
            faults.add(new Invalid(name, "required", "Parameter is verplicht."));
        } else if (!array.isArray()) {
            faults.add(new Invalid(name, "array", "Parameter is geen array."));
        } else if (array.isEmpty()) {
            faults.add(new Invalid(name, "minItems", "Array bevat minder dan 1 items."));
        } else if (array.size() > most) {
            faults.add(new Invalid(name, "maxItems", "Array bevat meer dan " + most + " items."));
        }
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            if (!array.get(i).asText().matches(pattern)) {
                faults.add(new Invalid(name + "." + i, "pattern", "Waarde voldoet niet aan het patroon."));
            }
        }
    }
}
