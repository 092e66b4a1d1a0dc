// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.PersonKey;

/**
 * A decision in the making: the question, and what the stages passed so far have found.
 *
 * @param domains under which tasks the facts were collected; the purpose's own task where the message has no facts
 * @param rules those that may still be a ground
 * @param allowed the fields that they reach
 * @param released those of the fields that the household has
 * @param broken the emergency for which the glass is broken: no consent is asked for then
 */
record Draft(
        Rulebook book,
        Question question,
        Inventory facts,
        Set<Domain> domains,
        List<Rule> rules,
        Set<Field> allowed,
        Set<Field> released,
        Set<PersonKey> subjects,
        List<Obligation> obligations,
        Consented consented,
        Optional<Emergency> broken) {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    static Draft of(Rulebook book, Question question) {
        var facts = Inventory.of(question.household());
        Set<Domain> domains = facts.domains();
        if (domains.isEmpty()) {
            Optional.ofNullable(book.purposes().get(question.envelope().purpose()))
                    .ifPresent(activity -> domains.add(activity.task()));
        }
        return new Draft(
                book,
                question,
                facts,
                domains,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Consented.NOT_ASKED,
                Optional.empty());
    }

    Draft withRules(List<Rule> found) {
        return new Draft(
                book, question, facts, domains, found, allowed, released, subjects, obligations, consented, broken);
    }

    Draft withReach(Set<PersonKey> persons, Set<Field> reached, Set<Field> kept) {
        return new Draft(book, question, facts, domains, rules, reached, kept, persons, obligations, consented, broken);
    }

    Draft withObligations(List<Obligation> attached) {
        return new Draft(
                book, question, facts, domains, rules, allowed, released, subjects, attached, consented, broken);
    }

    Draft withConsented(Consented found) {
        return new Draft(
                book, question, facts, domains, rules, allowed, released, subjects, obligations, found, broken);
    }

    Draft breakingGlass(Emergency declared) {
        return new Draft(
                book,
                question,
                facts,
                domains,
                rules,
                allowed,
                released,
                subjects,
                obligations,
                consented,
                Optional.of(declared));
    }

    /** The register's entry for the purpose. */
    Optional<ProcessingActivity> activity() {
        return Optional.ofNullable(book.purposes().get(question.envelope().purpose()));
    }

    /** The tasks that the receiver carries out. */
    Set<Domain> serves() {
        return question.envelope().receiver().serves();
    }

    /** The day of the decision where the law holds. */
    LocalDate day() {
        return LocalDate.ofInstant(question.at(), NETHERLANDS);
    }

    /** What came of it, once every stage is passed. */
    Decision.Permit permit() {
        return new Decision.Permit(
                rules.stream().map(Rule::ground).toList(),
                subjects,
                allowed,
                obligations,
                consented.rested(),
                broken.flatMap(e -> book.emergency()
                        .map(rules -> new Decision.BrokenGlass(e, question.at().plus(rules.reviewWithin())))));
    }
}
