// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Signal;

/**
 * Who turns eighteen within the lead time. On that day youth aid ends (Jeugdwet, art. 1.1, jeugdige), and Wmo 2015 and Participatiewet may
 * begin; a warm transfer wants some months. Who does the telling, and by which way, is in ADR 16.
 */
public final class ComingOfAge {

    /** Four months. */
    public static final Period LEAD = Period.ofMonths(4);

    private static final int AGE = 18;

    private ComingOfAge() {}

    /**
     * A minor whom the youth file of somebody is about, without name, number or date of birth.
     *
     * @param subject keyed pseudonym
     * @param eighteenth the eighteenth birthday
     * @param parties names of those who serve this person under the Jeugdwet
     */
    public record Minor(String subject, LocalDate eighteenth, Set<String> parties) {
        public Minor {
            parties = Set.copyOf(parties);
        }

        /** The same person as another message tells of: the later word on the birthday, the parties of both. */
        public Minor joined(Minor later) {
            return new Minor(
                    subject,
                    later.eighteenth,
                    Stream.concat(parties.stream(), later.parties.stream()).collect(Collectors.toSet()));
        }
    }

    /**
     * The minors of a message, as far as its sender or receiver carries out the Jeugdwet. Of whoever has no number or no whole date of
     * birth, nothing can be said.
     */
    public static List<Minor> seen(
            List<Person> persons, Collection<Party> parties, Pseudonyms pseudonyms, LocalDate today) {
        Set<String> youth = parties.stream()
                .filter(party -> party.serves().contains(Domain.JEUGD))
                .map(Party::name)
                .collect(Collectors.toSet());
        return persons.stream()
                .filter(person -> !youth.isEmpty())
                .filter(person -> person.deathDate().asOptional().isEmpty())
                .flatMap(person -> minor(person, youth, pseudonyms).stream())
                .filter(minor -> minor.eighteenth().isAfter(today))
                .toList();
    }

    /**
     * Those of whom a signal has to be raised today, the first birthday first.
     *
     * @param raised pseudonyms of those of whom one was raised before: it is raised once
     * @param lead how long before the birthday, such as {@code P4M}
     */
    public static List<Minor> due(Collection<Minor> minors, Set<String> raised, LocalDate today, Period lead) {
        return minors.stream()
                .filter(minor -> !raised.contains(minor.subject()))
                .filter(minor -> minor.eighteenth().isAfter(today))
                .filter(minor -> !minor.eighteenth().minus(lead).isAfter(today))
                .sorted(Comparator.comparing(Minor::eighteenth).thenComparing(Minor::subject))
                .toList();
    }

    /** What a receiver is told: the number, and that a transfer is due by the birthday; not what care there is. */
    static Household signal(Bsn bsn, LocalDate eighteenth, Provenance provenance) {
        PersonKey key = new PersonKey("person-1");
        return Household.of(
                HouseholdDefinition.MESSAGE,
                List.of(Person.of(key, Fact.known(bsn, provenance), Fact.absent(AbsentReason.NO_VALUE))),
                List.of(new Signal(
                        key,
                        Fact.known(Signal.Kind.COMING_OF_AGE, provenance),
                        Fact.known(eighteenth, provenance),
                        Fact.absent(AbsentReason.NO_VALUE))));
    }

    private static Optional<Minor> minor(Person person, Set<String> youth, Pseudonyms pseudonyms) {
        return person.bsn().asOptional().flatMap(bsn -> person.birthDate()
                .asOptional()
                .filter(born -> born.precision() == PartialDate.Precision.DAY)
                .map(born -> new Minor(pseudonyms.of(bsn), born.date().plusYears(AGE), youth)));
    }
}
