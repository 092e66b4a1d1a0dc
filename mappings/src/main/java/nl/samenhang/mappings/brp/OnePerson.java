// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Signal;

/**
 * What one element of personen says: the person who was asked about, who is named in it, and what binds them. Somebody without a
 * number is a person of his own each time, so that a holder of authority whom nobody knows still counts as one.
 */
final class OnePerson {

    /** What is said in these is said of others. */
    private static final List<String> OF_OTHERS = List.of("partners", "kinderen", "ouders", "gezag");

    private static final PersonKey SELF = new PersonKey("self");

    private final Part person;
    private final Persons making;
    private final List<Person> persons = new ArrayList<>();
    private final List<PersonRelation> relations = new ArrayList<>();
    private final List<Authority> authorities = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();

    private OnePerson(Part person, Provenance provenance) {
        this.person = person;
        this.making = new Persons(provenance);
    }

    static Household household(Part person, Provenance provenance) {
        return new OnePerson(person, provenance).read();
    }

    private Household read() {
        persons.add(
                making.asked(SELF, person, Names.asked(person), new Residences(making.provenance()).contacts(person)));
        if (person.isItselfUnderInvestigation(OF_OTHERS) || isInDoubt()) {
            review(SELF);
        }
        person.all("partners").forEach(this::partner);
        person.all("kinderen").forEach(child -> related(child, Codes.CHILD, Persons.unknown()));
        person.all("ouders")
                .forEach(parent -> related(
                        parent,
                        Codes.PARENT,
                        period(parent.find("datumIngangFamilierechtelijkeBetrekking"), Optional.empty())));
        person.all("gezag").forEach(this::authority);
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(new HouseholdMember(
                        SELF,
                        HouseholdMember.Role.UNKNOWN,
                        HouseholdMember.Basis.NAMED_IN_MESSAGE,
                        Fact.absent(AbsentReason.NOT_SUPPORTED))),
                persons,
                relations,
                authorities,
                List.of(),
                signals,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The record is no longer kept, or it was established that the person does not live where he is registered. */
    private boolean isInDoubt() {
        return person.find("opschortingBijhouding").isPresent()
                || person.find("verblijfplaats")
                        .filter(residence -> residence.isTrue("indicatieVastgesteldVerblijftNietOpAdres"))
                        .isPresent();
    }

    private void partner(Part partner) {
        Optional<Part> ended = partner.find("ontbindingHuwelijkPartnerschap");
        related(
                partner,
                ended.isPresent() ? Codes.EX_PARTNER : Codes.PARTNER,
                period(partner.find("aangaanHuwelijkPartnerschap", "datum"), ended.flatMap(end -> end.find("datum"))));
    }

    private void related(Part related, Code kind, Fact<Period> period) {
        PersonKey key = add(related);
        relations.add(
                new PersonRelation(key, SELF, making.known(kind), Fact.absent(AbsentReason.NOT_SUPPORTED), period));
        if (related.isUnderInvestigation()) {
            review(key);
        }
    }

    private void authority(Part authority) {
        PersonKey minor = authority.find("minderjarige").map(this::add).orElse(SELF);
        List<PersonKey> holders = new ArrayList<>();
        authority.all("ouders").forEach(holder -> holders.add(add(holder)));
        authority.find("ouder").ifPresent(holder -> holders.add(add(holder)));
        authority.find("derde").ifPresent(holder -> holders.add(add(holder)));
        authority.all("derden").forEach(holder -> holders.add(add(holder)));
        authorities.add(new Authority(
                minor, making.known(Codes.authority(authority.text("type").orElseThrow())), holders));
        if (authority.isUnderInvestigation()) {
            review(minor);
        }
    }

    private PersonKey add(Part named) {
        PersonKey key = new PersonKey("named-" + persons.size());
        persons.add(making.named(key, named, Persons.unknown()));
        return key;
    }

    private void review(PersonKey key) {
        signals.add(new Signal(
                key,
                making.known(Signal.Kind.NEEDS_REVIEW),
                Fact.absent(AbsentReason.UNKNOWN),
                Fact.absent(AbsentReason.NOT_SUPPORTED)));
    }

    private Fact<Period> period(Optional<Part> start, Optional<Part> end) {
        return start.isEmpty() && end.isEmpty() ? Persons.unknown() : making.known(Dates.period(start, end));
    }
}
