// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.ConsentForm;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Purpose;

/**
 * The body that records a consent: schema {@code Toestemming} of {@code openapi.json}.
 *
 * @param form empty where there are findings
 * @param proposed whether it was only asked for so far
 */
record ConsentReading(Optional<ConsentForm> form, boolean proposed, List<Finding> findings) {

    private static final String BSN = "a BSN of nine digits that passes the eleven test";
    private static final String TASK = "a task or body of the purpose matrix";

    static ConsentReading of(byte[] json) {
        JsonBody body = JsonBody.of(json);
        boolean proposed = body.has("status")
                && body.value("status", "'gegeven' or 'gevraagd'", ConsentWords::proposed)
                        .orElse(false);
        Optional<Bsn> subject = body.value("betrokkene", BSN, Bsn::new);
        JsonBody giving = body.inside("gegevenDoor");
        boolean self = giving.truth("zelf");
        List<ConsentForm.Representative> representatives = giving.has("vertegenwoordigers")
                ? giving.objects("vertegenwoordigers").stream()
                        .flatMap(r -> representative(r).stream())
                        .toList()
                : List.of();
        Optional<Consent.Capacity> capacity = giving.has("wilsbekwaam") && !giving.truth("wilsbekwaam")
                ? Optional.of(Consent.Capacity.INCAPABLE)
                : Optional.of(Consent.Capacity.CAPABLE);
        if (!self && !giving.has("vertegenwoordigers")) {
            giving.fault("", "given by the resident, a representative, or both");
        }
        giving.nothingElse();
        Optional<Consent.Scope> scope = scope(body);
        Optional<Consent.Evidence> evidence = evidence(body);
        body.nothingElse();
        boolean whole = body.findings().isEmpty();
        return new ConsentReading(
                whole
                        ? Optional.of(new ConsentForm(
                                subject.orElseThrow(),
                                self,
                                representatives,
                                capacity.orElseThrow(),
                                scope.orElseThrow(),
                                evidence.orElseThrow()))
                        : Optional.empty(),
                proposed,
                body.findings());
    }

    private static Optional<ConsentForm.Representative> representative(JsonBody body) {
        Optional<Bsn> bsn = body.value("bsn", BSN, Bsn::new);
        Optional<Consent.Role> role = body.value("rol", "one of " + ConsentWords.ROLES, ConsentWords::role);
        body.nothingElse();
        return bsn.flatMap(b -> role.map(r -> new ConsentForm.Representative(b, r)));
    }

    private static Optional<Consent.Scope> scope(JsonBody body) {
        var kind = body.value("soort", "one of " + ConsentWords.KINDS, ConsentWords::kind);
        List<Purpose> purposes = body.values("doelen", "a code of the register of processing activities", Purpose::new);
        JsonBody receiver = body.inside("ontvanger");
        Optional<Domain> task = receiver.value("taak", TASK, ConsentWords::task);
        String party = receiver.has("partij")
                ? receiver.value("partij", "a name of the register of parties", ConsentWords::party)
                        .orElse("")
                : "";
        receiver.nothingElse();
        List<Domain> from = body.values("herkomst", TASK, ConsentWords::task);
        List<Field> fields = body.values("gegevens", "a field of the household model", path -> Field.named(path)
                .orElseThrow(IllegalArgumentException::new));
        Optional<LocalDate> first = body.value("geldigVanaf", "a date as yyyy-mm-dd", LocalDate::parse);
        Optional<LocalDate> last = body.value("geldigTot", "a date as yyyy-mm-dd", LocalDate::parse);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            body.fault("/geldigTot", "not before geldigVanaf");
        }
        return body.findings().isEmpty()
                ? Optional.of(new Consent.Scope(
                        kind.orElseThrow(),
                        Set.copyOf(purposes),
                        task.orElseThrow(),
                        party,
                        Set.copyOf(from),
                        Set.copyOf(fields),
                        first.orElseThrow(),
                        last.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Consent.Evidence> evidence(JsonBody body) {
        JsonBody evidence = body.inside("bewijs");
        Optional<String> reference =
                evidence.value("kenmerk", "1 to 100 letters, digits and . _ : / -", text -> word(text, 99));
        Optional<String> version =
                evidence.value("tekstversie", "1 to 40 letters, digits and . _ : / -", text -> word(text, 39));
        evidence.nothingElse();
        return reference.flatMap(r -> version.map(v -> new Consent.Evidence(r, v)));
    }

    /** A reference, and no citizen service number: what is kept of a consent holds none. */
    private static String word(String text, int more) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._:/-]{0," + more + "}") || Bsn.isValid(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
