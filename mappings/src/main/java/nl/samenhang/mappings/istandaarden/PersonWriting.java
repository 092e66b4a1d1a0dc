// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.CommunicationNeed;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonName;
import nl.samenhang.canonical.PersonRelation;

/** From persons to the elements Client and Relatie. */
record PersonWriting(CareXml xml, Taken taken, Verdicts verdicts) {

    /** The first elements of Client, up to the relations. */
    void clientItself(Person client) {
        xml.part("Bsn", taken.need(client.bsn(), "person.bsn", "Client/Bsn").value());
        birthDate(taken.need(client.birthDate(), "person.birthDate", "Client/Geboortedatum"));
        gender(taken.need(client.gender(), "person.gender", "Client/Geslacht"));
        name(taken.need(client.name(), "person.name", "Client/Naam"));
        taken.take(client.communicationNeed(), "person.communicationNeed", "Client/Communicatie")
                .ifPresent(this::communication);
        xml.part(
                "JuridischeStatus",
                taken.code(client.legalStatus(), "WJ232", "person.legalStatus", "Client/JuridischeStatus"));
        xml.part(
                "WettelijkeVertegenwoordiging",
                taken.code(
                        client.legalRepresentation(),
                        "WJ003",
                        "person.legalRepresentation",
                        "Client/WettelijkeVertegenwoordiging"));
        xml.part("Commentaar", taken.take(client.remark(), "person.remark", "Client/Commentaar"));
        taken.leave(client.localNumber(), "person.localNumber");
        withoutPlace(client);
    }

    /** The contacts of the client. */
    void contacts(Person client) {
        List<Contact> contacts = taken.need(client.contacts(), "person.contacts", "Client/Contactgegevens");
        xml.part("Contactgegevens", () -> {
            for (int i = 0; i < contacts.size(); i++) {
                contact(contacts.get(i), Places.contact(Places.person(client.key()), i));
            }
        });
    }

    /** Whether there is enough of a person for the element Relatie, which is optional as a whole. */
    static boolean canBeRelation(Person person) {
        return person.localNumber().asOptional().isPresent()
                && person.name().asOptional().isPresent()
                && person.contacts().asOptional().filter(all -> !all.isEmpty()).isPresent();
    }

    void relation(Person person, PersonRelation relation) {
        String place = Places.person(person.key());
        xml.part("Relatie", () -> {
            xml.part("Nummer", taken.need(person.localNumber(), "person.localNumber", "Relatie/Nummer"));
            xml.part(
                    "Volgorde",
                    taken.take(relation.rank(), "relation.rank", "Relatie/Volgorde")
                            .map(String::valueOf));
            xml.part(
                    "Soort",
                    taken.code(relation.kind(), "COD472", "relation.kind", "Relatie/Soort")
                            .orElseThrow(() -> Taken.missing("relation.kind")));
            taken.take(person.birthDate(), "person.birthDate", "Relatie/Geboortedatum")
                    .ifPresent(this::birthDate);
            taken.take(person.gender(), "person.gender", "Relatie/Geslacht").ifPresent(this::gender);
            name(taken.need(person.name(), "person.name", "Relatie/Naam"));
            List<Contact> contacts = taken.need(person.contacts(), "person.contacts", "Relatie/Contact");
            contact(contacts.get(0), Places.contact(place, 0));
            if (contacts.size() > 1) {
                taken.lose("person.contacts[1]", Taken.NO_PLACE);
            }
            verdicts.write(place);
        });
        onlyOfAClient(person);
        withoutPlace(person);
        taken.leave(relation.period(), "relation.period");
    }

    private void onlyOfAClient(Person person) {
        taken.leave(person.bsn(), "person.bsn of a relation");
        taken.leave(person.communicationNeed(), "person.communicationNeed of a relation");
        taken.leave(person.legalStatus(), "person.legalStatus of a relation");
        taken.leave(person.legalRepresentation(), "person.legalRepresentation of a relation");
        taken.leave(person.remark(), "person.remark of a relation");
    }

    private void withoutPlace(Person person) {
        taken.leave(person.deathDate(), "person.deathDate");
        taken.leave(person.civilStatus(), "person.civilStatus");
        taken.leave(person.secrecy(), "person.secrecy");
    }

    private void contact(Contact contact, String place) {
        new ContactWriting(xml, taken, verdicts).write(contact, place);
    }

    private void birthDate(PartialDate birthDate) {
        Optional<String> use = birthDate.precision() == PartialDate.Precision.DAY
                ? Optional.empty()
                : Optional.of(Codes.precision(birthDate.precision()));
        xml.part("Geboortedatum", () -> {
            xml.base("Datum", birthDate.date());
            xml.base("DatumGebruik", use);
        });
    }

    private void gender(Gender gender) {
        if (gender == Gender.OTHER) {
            taken.generalise("person.gender", "Geslacht", "list COD046 has no code for it; unknown is nearest");
        }
        xml.part("Geslacht", Codes.gender(gender));
    }

    private void name(PersonName name) {
        xml.part("Naam", () -> {
            xml.base("Geslachtsnaam", () -> {
                xml.base("Achternaam", name.family());
                xml.base("Voorvoegsel", name.prefix());
            });
            name.partnerFamily()
                    .ifPresent(partner -> xml.base("Partnernaam", () -> {
                        xml.base("Achternaam", partner);
                        xml.base("Voorvoegsel", name.partnerPrefix());
                    }));
            xml.base("Voornamen", name.given());
            xml.base("Voorletters", name.initials());
            xml.base("NaamGebruik", Taken.code(name.use(), "COD700", "person.name"));
        });
    }

    private void communication(CommunicationNeed need) {
        xml.part("Communicatie", () -> {
            xml.base("Vorm", Taken.code(need.form(), "COD747", "person.communicationNeed"));
            xml.base("Taal", need.language());
        });
    }
}
