// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.List;
import java.util.Set;
import nl.samenhang.audit.report.CollectiveFigures;
import nl.samenhang.audit.report.CollectiveFigures.By;
import nl.samenhang.audit.report.ReportFile;
import nl.samenhang.console.signin.Role;

/** Figures for the council and its policy department, in groups that point at nobody. */
final class FiguresPage implements Page {

    private final Reports reports;

    FiguresPage(Reports reports) {
        this.reports = reports;
    }

    /** The figures, and how else they can be divided. */
    record View(CollectiveFigures figures, List<String> divisions) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        By by = By.of(visit.field("indeling")).orElse(By.LAWS_IN_PLAY);
        CollectiveFigures figures = reports.figures(visit.user(), by);
        return switch (visit.field("vorm")) {
            case "csv" -> download(ReportFile.csv(figures), by);
            case "json" -> download(ReportFile.json(figures), by);
            default ->
                Reply.show(
                        "figures",
                        "figures.title",
                        new View(
                                figures,
                                List.of(By.values()).stream().map(By::word).toList()));
        };
    }

    private Reply download(ReportFile file, By by) {
        return new Reply.Download(file.name() + ".zip", "application/zip", reports.zip(file, Reports.query(by)));
    }
}
