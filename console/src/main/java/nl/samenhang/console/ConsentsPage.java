// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Consent.Giving;
import nl.samenhang.canonical.Consent.Status;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.console.signin.Role;

/** The consents on record, under pseudonyms. That somebody looked is on the trail, as with every list of persons. */
final class ConsentsPage implements Page {

    static final int MOST = 200;

    private final ConsolePorts ports;
    private final Witness witness;

    ConsentsPage(ConsolePorts ports, Witness witness) {
        this.ports = ports;
        this.witness = witness;
    }

    /**
     * A consent in words.
     *
     * @param givers in what role they gave it; never who they are
     * @param to the one party that may have the data, or everybody with the task
     * @param standing {@code holds}, {@code future}, {@code over}, or its status in small letters
     */
    record Row(
            String subject,
            String kind,
            String givers,
            String purposes,
            String from,
            String to,
            LocalDate validFrom,
            LocalDate validUntil,
            String standing,
            String since) {

        String tone() {
            return switch (standing) {
                case "holds" -> "delivered";
                case "withdrawn", "refused" -> "denied";
                default -> "waiting";
            };
        }
    }

    /** The table, and whether there are more. */
    record View(List<Row> rows, boolean more) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER, Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        witness.queried(visit.user(), "", "consents");
        List<Consent> consents = ports.consents().apply(MOST + 1);
        LocalDate today = LocalDate.ofInstant(ports.clock().instant(), Texts.ZONE);
        List<Row> rows = consents.stream()
                .limit(MOST)
                .map(consent -> row(consent, today, visit.texts()))
                .toList();
        return Reply.show("consents", "menu.toestemmingen", new View(rows, consents.size() > MOST));
    }

    private static Row row(Consent consent, LocalDate today, Texts t) {
        Consent.Scope scope = consent.scope();
        String task = task(scope.task(), t);
        return new Row(
                consent.subject().value(),
                t.get("consent." + scope.kind().name().substring(0, 2)),
                givers(consent.giving(), t),
                scope.purposes().stream().map(Purpose::code).sorted().collect(joining(", ")),
                scope.collectedUnder().stream()
                        .sorted()
                        .map(from -> task(from, t))
                        .collect(joining(", ")),
                scope.party().isEmpty() ? task : scope.party() + " (" + task + ")",
                scope.validFrom(),
                scope.validUntil(),
                standing(consent, today),
                t.moment(consent.since()));
    }

    private static String givers(Giving giving, Texts t) {
        var roles = giving.representatives().stream()
                .collect(groupingBy(each -> each.role().name(), TreeMap::new, counting()));
        return Stream.concat(
                        giving.self() ? Stream.of(t.get("giver.SELF")) : Stream.empty(),
                        roles.entrySet().stream().map(role -> several(role.getValue(), "giver." + role.getKey(), t)))
                .collect(joining(", "));
    }

    private static String several(long number, String role, Texts t) {
        return number == 1 ? t.get(role) : t.get("giver.several", number, t.get(role));
    }

    private static String task(Domain task, Texts t) {
        return t.get("task." + task.name());
    }

    private static String standing(Consent consent, LocalDate today) {
        Status status = consent.statusOn(today);
        return switch (status) {
            case ACTIVE -> consent.isInForce(today) ? "holds" : "future";
            case EXPIRED -> "over";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }
}
