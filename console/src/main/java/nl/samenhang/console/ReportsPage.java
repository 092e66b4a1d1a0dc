// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.audit.report.Access;
import nl.samenhang.audit.report.CollectiveFigures.By;
import nl.samenhang.audit.report.ReportFile;
import nl.samenhang.audit.report.WhoSawMyData;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.console.signin.Role;

/**
 * Who saw my data, for a resident who asks. The number comes in a posted form and goes no further than its pseudonym; a download is
 * posted too, with the pseudonym.
 */
final class ReportsPage implements Page {

    private final Pseudonyms pseudonyms;
    private final Reports reports;

    ReportsPage(Pseudonyms pseudonyms, Reports reports) {
        this.pseudonyms = pseudonyms;
        this.reports = reports;
    }

    /** What the form shows again: everything but the number, and the names of the texts of what is wrong. */
    record View(String reason, String file, List<String> faults, List<String> divisions) {}

    /** The report, and what a download has to bring back. */
    record Told(String subject, String reason, String file, long delivered, List<Access> accesses) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        return form(200, "", "", List.of());
    }

    @Override
    public Reply post(Visit visit) {
        Optional<String> subject = subject(visit);
        String reason = visit.field("reden");
        String file = visit.field("zaak");
        var faults = new ArrayList<String>();
        if (subject.isEmpty()) {
            faults.add("person.fault.bsn");
        }
        if (!PersonSearchPage.REASONS.contains(reason)) {
            faults.add("person.fault.reason");
        }
        if (!file.matches("[\\p{L}\\p{N} ./_-]{2,60}") || PersonSearchPage.holdsNumber(file)) {
            faults.add("person.fault.file");
        }
        if (subject.isEmpty() || !faults.isEmpty()) {
            boolean shown = !PersonSearchPage.holdsNumber(file) && file.length() <= 60;
            return form(400, reason, shown ? file : "", faults);
        }
        WhoSawMyData report = reports.whoSawMyData(visit.user(), reason + ", " + file, subject.get());
        return switch (visit.field("vorm")) {
            case "csv" -> download(ReportFile.csv(report), report);
            case "json" -> download(ReportFile.json(report), report);
            default -> Reply.show("report", "report.title", told(report, reason, file));
        };
    }

    private Reply download(ReportFile file, WhoSawMyData report) {
        return new Reply.Download(
                file.name() + ".zip", "application/zip", reports.zip(file, Reports.query(report.subject())));
    }

    private static Told told(WhoSawMyData report, String reason, String file) {
        long delivered = report.accesses().stream()
                .filter(access -> access.result() == Access.Result.DELIVERED)
                .count();
        return new Told("p-" + report.subject(), reason, file, delivered, report.accesses());
    }

    private static Reply form(int status, String reason, String file, List<String> faults) {
        return new Reply.Shown(
                status,
                "reports",
                "menu.rapporten",
                new View(
                        reason,
                        file,
                        List.copyOf(faults),
                        List.of(By.values()).stream().map(By::word).toList()));
    }

    private Optional<String> subject(Visit visit) {
        String known = visit.field("betrokkene");
        return known.matches("p-[0-9a-f]{64}")
                ? Optional.of(known.substring(2))
                : Bsn.parse(visit.field("bsn")).map(pseudonyms::of);
    }
}
