// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.Element;

/**
 * What the schema lets through and the annex of the Besluit verzuimmelding, or a package for schools, does not. The names of the rules
 * are ours.
 */
final class Rules {

    /** Kinds of which the end has to be reported. */
    private static final Set<String> ENDED = Set.of("V3", "LRV", "RMC");

    private Rules() {}

    static List<Finding> breaches(Element report) {
        List<Finding> found = new ArrayList<>();
        report.find("persoonsgebondenNummer", "burgerservicenummer")
                .filter(number -> !Bsn.isValid(number.text()))
                .ifPresent(number -> found.add(finding("SAM001", number, "has to be a number that somebody can have")));
        period(report, found);
        days(report, found);
        boolean unexplained = report.find("toelichtingGeenActie").isEmpty()
                && report.find("toelichting").isEmpty();
        report.find("actieGewenst")
                .filter(wanted -> unexplained && Set.of("false", "0").contains(wanted.text()))
                .ifPresent(wanted -> found.add(
                        finding("VERZUIM-TOELICHTING", wanted, "has to be explained where no action is wanted")));
        return found;
    }

    private static void period(Element report, List<Finding> found) {
        Optional<LocalDate> begin = report.text("begindatum").map(LocalDate::parse);
        Optional<Element> end = report.find("einddatum");
        if (begin.isPresent()
                && end.isEmpty()
                && ENDED.contains(report.get("verzuimsoort").text())) {
            found.add(finding(
                    "VERZUIM-EINDDATUM",
                    report.get("verzuimsoort"),
                    "has to come with an einddatum: reports of this kind have one"));
        }
        end.filter(last -> begin.isPresent() && LocalDate.parse(last.text()).isBefore(begin.get()))
                .ifPresent(last -> found.add(finding("VERZUIM-PERIODE", last, "has to be on or after the begindatum")));
    }

    private static void days(Element report, List<Finding> found) {
        Set<String> seen = new HashSet<>();
        for (Element day : report.all("verzuimdag")) {
            if (!seen.add(day.get("datum").text())) {
                found.add(finding("VERZUIM-DAG", day.get("datum"), "has to be a day that is there once"));
            }
        }
    }

    private static Finding finding(String rule, Element at, String requirement) {
        return new Finding(2, rule, at.place(), requirement);
    }
}
