// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenhang.canonical.CareProvision;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Provision;

/** From a household to the element Client: one client, the persons related to him, and what is assigned to him under this law. */
record HouseholdWriting(Standard standard, CareXml xml, Taken taken, Verdicts verdicts) {

    /** A provision with its place in the household, by which an answer gives its verdict. */
    private record Placed(CareProvision care, String place) {}

    /** A relation of the client, with the person. */
    private record Related(Person person, PersonRelation relation) {}

    void write(Household household) {
        List<Placed> assigned = assigned(household);
        if (assigned.isEmpty()) {
            throw Taken.missing("provisions");
        }
        Map<PersonKey, Person> byKey =
                household.persons().stream().collect(Collectors.toMap(Person::key, Function.identity()));
        PersonKey key = assigned.get(0).care().existence().client();
        Person client = person(byKey, key);
        List<Related> related = related(household.relations(), byKey, key);
        PersonWriting persons = new PersonWriting(xml, taken, verdicts);
        xml.part("Client", () -> {
            persons.clientItself(client);
            if (!related.isEmpty()) {
                xml.part("Relaties", () -> related.forEach(r -> persons.relation(r.person(), r.relation())));
            }
            persons.contacts(client);
            xml.part("ToegewezenProducten", () -> provisions(assigned, key));
            verdicts.write(Places.person(client.key()));
        });
        withoutPlace(household, client, related);
    }

    private void provisions(List<Placed> assigned, PersonKey client) {
        ProvisionWriting provisions = new ProvisionWriting(standard, xml, taken, verdicts);
        for (Placed placed : assigned) {
            if (placed.care().existence().client().equals(client)) {
                provisions.write(placed.care(), placed.place());
            } else {
                taken.lose(placed.place(), "of another client: one message is about one");
            }
        }
    }

    private List<Placed> assigned(Household household) {
        List<Placed> assigned = new ArrayList<>();
        for (int i = 0; i < household.provisions().size(); i++) {
            Provision provision = household.provisions().get(i);
            if (provision instanceof CareProvision care && care.existence().law() == standard.law()) {
                assigned.add(new Placed(care, Places.provision(i)));
            } else {
                taken.lose(Places.provision(i), "of another law: " + Taken.NO_PLACE);
            }
        }
        return assigned;
    }

    private static List<Related> related(
            List<PersonRelation> relations, Map<PersonKey, Person> byKey, PersonKey client) {
        return relations.stream()
                .filter(relation -> relation.to().equals(client))
                .map(relation -> new Related(person(byKey, relation.from()), relation))
                .filter(related -> PersonWriting.canBeRelation(related.person()))
                .toList();
    }

    private static Person person(Map<PersonKey, Person> byKey, PersonKey key) {
        Person person = byKey.get(key);
        if (person == null) {
            throw Taken.missing(Places.person(key));
        }
        return person;
    }

    private void withoutPlace(Household household, Person client, List<Related> related) {
        Set<PersonKey> written = related.stream().map(r -> r.person().key()).collect(Collectors.toSet());
        household.persons().stream()
                .map(Person::key)
                .filter(key -> !key.equals(client.key()) && !written.contains(key))
                .forEach(key ->
                        taken.lose(Places.person(key), "no relation of the client with number, name and contact"));
        loseAll(household.authorities(), "authorities");
        loseAll(household.signals(), "signals");
        loseAll(household.enrolments(), "enrolments");
        loseAll(household.absences(), "absences");
        loseAll(household.plans(), "plans");
        loseAll(household.cases(), "cases");
    }

    private void loseAll(List<?> facts, String field) {
        if (!facts.isEmpty()) {
            taken.lose(field, Taken.NO_PLACE);
        }
    }
}
