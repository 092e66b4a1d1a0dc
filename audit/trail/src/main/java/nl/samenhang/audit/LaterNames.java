// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenhang.audit.ConsentEvent.Change;
import nl.samenhang.audit.ConsentEvent.ConsentProposed;
import nl.samenhang.audit.ConsentEvent.ConsentRecorded;
import nl.samenhang.audit.ConsentEvent.ConsentRefused;
import nl.samenhang.audit.ConsentEvent.ConsentWithdrawn;
import nl.samenhang.audit.ConsentEvent.ConsentsRead;
import nl.samenhang.audit.ConsentEvent.Covered;
import nl.samenhang.audit.EmergencyEvent.BreakGlassReviewed;
import nl.samenhang.audit.EmergencyEvent.BrokeGlass;
import nl.samenhang.audit.EmergencyEvent.Verdict;

/** The events that came with version 2 of docs/AUDIT-FORMAT.md, as names and values and back. */
final class LaterNames {

    private LaterNames() {}

    static String word(ConsentEvent event) {
        return switch (event) {
            case ConsentProposed e -> "consent-proposed";
            case ConsentRecorded e -> "consent-recorded";
            case ConsentRefused e -> "consent-refused";
            case ConsentWithdrawn e -> "consent-withdrawn";
            case ConsentsRead e -> "consents-read";
        };
    }

    static String word(EmergencyEvent event) {
        return switch (event) {
            case BrokeGlass e -> "broke-glass";
            case BreakGlassReviewed e -> "break-glass-reviewed";
        };
    }

    static Map<String, Object> of(ConsentEvent event) {
        String word = word(event);
        return switch (event) {
            case ConsentRecorded e -> {
                Map<String, Object> names = covered(word, e);
                names.put("supersedes", e.supersedes());
                yield names;
            }
            case Change e -> covered(word, e);
            case ConsentsRead e ->
                Map.of("event", word, "party", e.party(), "subject", e.subject(), "consents", e.consents());
        };
    }

    static Map<String, Object> of(EmergencyEvent event) {
        String word = word(event);
        return switch (event) {
            case BrokeGlass e ->
                Map.of(
                        "event", word,
                        "reason", e.reason(),
                        "role", e.role(),
                        "harm", e.harm(),
                        "declaredBy", e.declaredBy(),
                        "subject", e.subject(),
                        "until", e.until(),
                        "reviewBefore", e.reviewBefore());
            case BreakGlassReviewed e ->
                Map.of(
                        "event", word,
                        "verdict", e.verdict().name().toLowerCase(Locale.ROOT),
                        "reviewedBy", e.reviewedBy());
        };
    }

    static AuditEvent read(Names names) {
        return switch (names.text("event")) {
            case "consent-proposed" -> new ConsentProposed(names.text("party"), covered(names));
            case "consent-recorded" ->
                new ConsentRecorded(names.text("party"), covered(names), names.texts("supersedes"));
            case "consent-refused" -> new ConsentRefused(names.text("party"), covered(names));
            case "consent-withdrawn" -> new ConsentWithdrawn(names.text("party"), covered(names));
            case "consents-read" ->
                new ConsentsRead(names.text("party"), names.text("subject"), names.texts("consents"));
            case "broke-glass" ->
                new BrokeGlass(
                        names.text("reason"),
                        names.text("role"),
                        names.text("harm"),
                        names.text("declaredBy"),
                        names.text("subject"),
                        names.instant("until").toString(),
                        names.instant("reviewBefore").toString());
            case "break-glass-reviewed" ->
                new BreakGlassReviewed(names.word("verdict", Verdict.class), names.text("reviewedBy"));
            default -> throw Names.fault("event", "a known word");
        };
    }

    private static Map<String, Object> covered(String word, Change event) {
        Covered covered = event.covered();
        return new HashMap<>(Map.ofEntries(
                Map.entry("event", word),
                Map.entry("party", event.party()),
                Map.entry("consent", covered.id()),
                Map.entry("kind", covered.kind()),
                Map.entry("purposes", covered.purposes()),
                Map.entry("task", covered.task()),
                Map.entry("receiver", covered.receiver()),
                Map.entry("collectedUnder", covered.collectedUnder()),
                Map.entry("fields", covered.fields()),
                Map.entry("from", covered.from()),
                Map.entry("until", covered.until()),
                Map.entry("subject", covered.subject())));
    }

    private static Covered covered(Names names) {
        List<String> purposes = names.texts("purposes");
        return new Covered(
                names.uuid("consent"),
                names.text("kind"),
                purposes,
                names.text("task"),
                names.text("receiver"),
                names.texts("collectedUnder"),
                names.texts("fields"),
                names.text("from"),
                names.text("until"),
                names.text("subject"));
    }
}
