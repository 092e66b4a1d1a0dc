// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.canonical.Finding;
import nl.samenhang.mappings.Element;

/**
 * Level 2: the rules inside one message, in the order in which they are checked. Source: the technical rules (TR), conditions (CD)
 * and constraints (CS) of iWmo and iJw 3.2.
 *
 * <p>Our own rules come first, since the others may then take values for granted. The published rules hold for the assignment
 * alone: an answer repeats one that passed them.
 */
final class Rules {

    private static final Set<CareMessage> ALL = EnumSet.allOf(CareMessage.class);
    private static final Set<CareMessage> BOTH = EnumSet.of(CareMessage.WMO_301, CareMessage.JW_301);
    private static final Set<CareMessage> JW = EnumSet.of(CareMessage.JW_301);
    private static final int MAX_FINDINGS = 100;

    /** What the gateway needs beyond the standard in order to read a value at all. */
    static final List<Rule> OWN = List.of(
            new Rule("SAM001", ALL, "has to be a number that somebody can have", OwnRules::sam001),
            new Rule("SAM002", ALL, "has to be a date of the years 0001 to 9999", OwnRules::sam002),
            new Rule("SAM003", ALL, "has to be before 24:00:00, in at most nanoseconds", OwnRules::sam003),
            new Rule("SAM004", ALL, "has to have something visible in it", OwnRules::sam004));

    static final List<Rule> PUBLISHED = List.of(
            new Rule("TR002", BOTH, "has to be at most 120 years before Dagtekening", PersonRules::tr002),
            new Rule("TR006", BOTH, "has to have Telefoon, or Adres with Huis and Postcode", ContactRules::tr006),
            new Rule("TR061", BOTH, "has to have a Contact of Soort 01, 02 or 03", ContactRules::tr061),
            new Rule("TR101", BOTH, "has to have a key that occurs once", PersonRules::tr101),
            new Rule("TR134", BOTH, "has to be on or before Dagtekening", PersonRules::tr134),
            new Rule("TR302", BOTH, "has to be without overlap in time with the same product", Stacking::tr302),
            new Rule("CD005", BOTH, "has to have LandCode if and only if it has Postcode", ContactRules::cd005),
            new Rule("CD007", BOTH, "has to have Taal if and only if Vorm is 1", PersonRules::cd007),
            new Rule("CD009", BOTH, "has to be there for Soort 04 only", ContactRules::cd009),
            new Rule("CD025", BOTH, "has to have Huis if LandCode is NL", ContactRules::cd025),
            new Rule("CD034", BOTH, "has to have Adres with Postcode if Soort is 01 or 03", ContactRules::cd034),
            new Rule("CD041", BOTH, "has to have Omvang if it has Product/Code", ProductRules::cd041),
            new Rule("CD075", BOTH, "has to have Einddatum if it has Budget", ProductRules::cd075),
            new Rule("CD076", BOTH, "has to have Einddatum if Frequentie is 2", ProductRules::cd076),
            new Rule("CD077", BOTH, "has to be without Omvang if it has Budget", ProductRules::cd077),
            new Rule("CD078", BOTH, "has to be without Budget if it has Omvang", ProductRules::cd078),
            new Rule("CD079", BOTH, "has to have Product if it has no Budget", ProductRules::cd079),
            new Rule(
                    "CD080",
                    BOTH,
                    "has to be without Omvang if it has no Product/Code, after 2020",
                    ProductRules::cd080),
            new Rule("CS002", BOTH, "has to pass the eleven test", PersonRules::cs002),
            new Rule("CS003", BOTH, "has to end on or after the day it begins", ProductRules::cs003),
            new Rule("CS050", BOTH, "has to be a NaamGebruik that the names allow", PersonRules::cs050),
            new Rule("CS089", BOTH, "has to be four digits and two letters if LandCode is NL", ContactRules::cs089),
            new Rule("CS139", BOTH, "has to be 01 in each part that DatumGebruik calls unknown", PersonRules::cs139),
            new Rule("CS318", JW, "has to be another NaamGebruik than 6 for the client", PersonRules::cs318),
            new Rule("CS335", BOTH, "has to end on the day it begins if RedenWijziging is 13", ProductRules::cs335),
            new Rule("CS336", BOTH, "has to be another RedenWijziging than 01", ProductRules::cs336),
            new Rule(
                    "CS338", BOTH, "has to be Frequentie 2, 4 or 6 for this Eenheid, after 2020", ProductRules::cs338));

    private Rules() {}

    /** The findings of our own rules and then of the published ones; the latter only where every value can be read. */
    static List<Finding> breaches(CareMessage message, Element root) {
        CareDocument document = new CareDocument(message, root);
        List<Finding> own = breaches(OWN, document);
        boolean readable = own.stream().allMatch(finding -> finding.rule().equals("SAM001"));
        List<Finding> published = readable ? breaches(PUBLISHED, document) : List.of();
        return Stream.concat(published.stream(), own.stream())
                .limit(MAX_FINDINGS)
                .toList();
    }

    private static List<Finding> breaches(List<Rule> rules, CareDocument document) {
        return rules.stream()
                .filter(rule -> rule.messages().contains(document.message()))
                .flatMap(rule -> rule.findings(document))
                .limit(MAX_FINDINGS)
                .toList();
    }
}
