// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.ArrayList;
import java.util.List;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Signal;
import nl.samenhang.mappings.AnswerReader;
import nl.samenhang.mappings.SourceAnswer;

/**
 * BewoningenQueryResponse: bewoners are members of the household by address. A mogelijke bewoner is a person and no member, with a
 * signal that somebody has to look.
 */
final class ResidentsAnswer implements AnswerReader {

    /** More than a hundred live there, and not all are named: what the standard calls it is the code. */
    static final String MANY = "indicatieVeelBewoners";

    private final JsonForm form = new JsonForm("brp-bewoning-answer");

    @Override
    public SourceAnswer read(byte[] answer, Provenance provenance) {
        Part root = form.read(answer);
        if (root.all("bewoningen").stream().anyMatch(one -> one.isTrue(MANY))) {
            return new SourceAnswer.Refused(MANY);
        }
        Household household = root.all("bewoningen").stream()
                .map(one -> new Reading(provenance).household(one))
                .collect(Joined.households());
        return new SourceAnswer.Known(household, Losses.of(root));
    }

    /** One bewoning. */
    private static final class Reading {

        private final Persons making;
        private final List<Person> persons = new ArrayList<>();
        private final List<HouseholdMember> members = new ArrayList<>();
        private final List<Signal> signals = new ArrayList<>();

        Reading(Provenance provenance) {
            this.making = new Persons(provenance);
        }

        Household household(Part occupation) {
            Fact<List<Contact>> here = new Residences(making.provenance())
                    .at(occupation.text("adresseerbaarObjectIdentificatie").orElseThrow());
            occupation.all("bewoners").forEach(resident -> resident(resident, here));
            occupation.all("mogelijkeBewoners").forEach(this::possible);
            return new Household(
                    HouseholdDefinition.BRP_ADDRESS,
                    members,
                    persons,
                    List.of(),
                    List.of(),
                    List.of(),
                    signals,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private void resident(Part resident, Fact<List<Contact>> here) {
            PersonKey key = add(resident, here);
            members.add(new HouseholdMember(
                    key,
                    HouseholdMember.Role.UNKNOWN,
                    HouseholdMember.Basis.SAME_ADDRESS,
                    Fact.absent(AbsentReason.UNKNOWN)));
            if (resident.isUnderInvestigation()) {
                review(key);
            }
        }

        private void possible(Part resident) {
            review(add(resident, Persons.unknown()));
        }

        private PersonKey add(Part resident, Fact<List<Contact>> contacts) {
            PersonKey key = new PersonKey("resident-" + persons.size());
            persons.add(making.asked(key, resident, Names.own(resident), contacts));
            return key;
        }

        private void review(PersonKey key) {
            signals.add(new Signal(
                    key,
                    making.known(Signal.Kind.NEEDS_REVIEW),
                    Fact.absent(AbsentReason.UNKNOWN),
                    Fact.absent(AbsentReason.NOT_SUPPORTED)));
        }
    }
}
