// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Set;

/**
 * A relation between two persons, read as "{@code from} is the {@code kind} of {@code to}". Relations live between persons, not
 * inside a household: a partner stays a partner in another house.
 *
 * @param kind COD472 for iWmo and iJw; the canonical kinds are reached by a code table
 * @param rank the order in which to call on them, 0 to 99
 */
public record PersonRelation(PersonKey from, PersonKey to, Fact<Code> kind, Fact<Integer> rank, Fact<Period> period) {

    PersonRelation retain(Set<Field> permitted) {
        return new PersonRelation(
                from,
                to,
                kind.keep(Field.RELATION_KIND, permitted),
                rank.keep(Field.RELATION_RANK, permitted),
                period.keep(Field.RELATION_PERIOD, permitted));
    }
}
