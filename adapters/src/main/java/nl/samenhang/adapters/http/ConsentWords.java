// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;

/** The Dutch words of the contract for what the model calls in English. */
final class ConsentWords {

    private static final Map<String, ConsentKind> KIND = Map.of(
            "wettelijke-toestemming", ConsentKind.C1_STATUTORY_EXPLICIT,
            "doorbreking-geheimhouding", ConsentKind.C2_SECRECY_WAIVER,
            "instemming-hulp", ConsentKind.C3_CARE_AGREEMENT,
            "geen-bezwaar", ConsentKind.C4_NO_OBJECTION_WRITTEN,
            "uitwisselingssysteem", ConsentKind.C5_EXCHANGE_SYSTEM);
    private static final Map<String, Consent.Role> ROLE = Map.of(
            "gezagsdrager", Consent.Role.AUTHORITY_HOLDER,
            "curator", Consent.Role.CURATOR,
            "mentor", Consent.Role.MENTOR,
            "gemachtigde", Consent.Role.AUTHORISED,
            "naaste", Consent.Role.RELATIVE);
    static final TreeSet<String> KINDS = new TreeSet<>(KIND.keySet());
    static final TreeSet<String> ROLES = new TreeSet<>(ROLE.keySet());

    private ConsentWords() {}

    static ConsentKind kind(String word) {
        return Optional.ofNullable(KIND.get(word)).orElseThrow(IllegalArgumentException::new);
    }

    static String word(ConsentKind kind) {
        return KIND.entrySet().stream()
                .filter(e -> e.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static Consent.Role role(String word) {
        return Optional.ofNullable(ROLE.get(word)).orElseThrow(IllegalArgumentException::new);
    }

    static String word(Consent.Role role) {
        return ROLE.entrySet().stream()
                .filter(e -> e.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static String word(Consent.Status status) {
        return switch (status) {
            case PROPOSED -> "gevraagd";
            case ACTIVE -> "gegeven";
            case REFUSED -> "geweigerd";
            case WITHDRAWN -> "ingetrokken";
            case EXPIRED -> "verlopen";
            case SUPERSEDED -> "vervangen";
        };
    }

    /** Whether a consent that comes in was only asked for. */
    static boolean proposed(String word) {
        return switch (word) {
            case "gevraagd" -> true;
            case "gegeven" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    static Domain task(String word) {
        Domain task = Domain.valueOf(word.toUpperCase(Locale.ROOT));
        if (task == Domain.UNKNOWN || !task.name().equals(word)) {
            throw new IllegalArgumentException();
        }
        return task;
    }

    static String party(String word) {
        if (!word.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException();
        }
        return word;
    }
}
