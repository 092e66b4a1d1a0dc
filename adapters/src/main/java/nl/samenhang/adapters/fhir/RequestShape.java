// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be seen of a request without its body: whether it is one that is supported, and else why not. */
enum RequestShape {
    SUPPORTED,
    /** A search, or a number of a person, stands where proxies and logs see it. */
    PERSON_IN_ADDRESS,
    UNKNOWN_PATH,
    WRONG_METHOD,
    WRONG_PARAMETER,
    WRONG_FORM,
    WRONG_MEDIA_TYPE;

    static final String ASK = "/Group/$household";
    static final String SEARCH = "/Consent/_search";

    private static final Pattern READ = Pattern.compile("/(Patient|Group|RelatedPerson|Consent)/[A-Za-z0-9.-]{1,64}");
    private static final Pattern PERSONS = Pattern.compile("/(Patient|Group|RelatedPerson|Consent)(/.*)?");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-zA-Z.-])[0-9]{8,9}(?![0-9a-zA-Z.-])");
    private static final Set<String> FORMS =
            Set.of("json", "application/json", "application/fhir+json", "application/fhir json");
    private static final Set<String> ACCEPTED =
            Set.of("application/fhir+json", "application/json", "application/*", "*/*");

    static RequestShape of(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        boolean asked = path.equals(ASK) || path.equals(SEARCH);
        boolean known = asked || path.equals("/metadata") || READ.matcher(path).matches();
        List<String> parameters = query.isEmpty() ? List.of() : List.of(query.split("&", -1));
        boolean foreign = parameters.stream().anyMatch(p -> !p.startsWith("_format=") && !p.startsWith("_pretty="));
        if (NUMBER.matcher(path).find() || NUMBER.matcher(query).find()) {
            return PERSON_IN_ADDRESS;
        }
        if (foreign) {
            return PERSONS.matcher(path).matches() ? PERSON_IN_ADDRESS : WRONG_PARAMETER;
        }
        if (!known) {
            return UNKNOWN_PATH;
        }
        if (!request.getMethod().equals(asked ? "POST" : "GET")) {
            return WRONG_METHOD;
        }
        return forms(request, parameters, path);
    }

    private static RequestShape forms(HttpServletRequest request, List<String> parameters, String path) {
        boolean otherForm = parameters.stream()
                .filter(p -> p.startsWith("_format="))
                .map(p -> p.substring("_format=".length())
                        .replace("%2B", "+")
                        .replace("%2F", "/")
                        .replace('+', ' '))
                .anyMatch(form -> !FORMS.contains(form.replace(' ', '+')) && !FORMS.contains(form));
        if (otherForm || !accepts(request)) {
            return WRONG_FORM;
        }
        String type = mediaType(Optional.ofNullable(request.getContentType()).orElse(""));
        return switch (path) {
            case ASK ->
                type.equals("application/fhir+json") || type.equals("application/json") ? SUPPORTED : WRONG_MEDIA_TYPE;
            case SEARCH -> type.equals("application/x-www-form-urlencoded") ? SUPPORTED : WRONG_MEDIA_TYPE;
            default -> SUPPORTED;
        };
    }

    private static boolean accepts(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Accept"));
        return headers.isEmpty()
                || headers.stream()
                        .flatMap(header -> List.of(header.split(",", -1)).stream())
                        .map(RequestShape::mediaType)
                        .anyMatch(ACCEPTED::contains);
    }

    private static String mediaType(String header) {
        return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
