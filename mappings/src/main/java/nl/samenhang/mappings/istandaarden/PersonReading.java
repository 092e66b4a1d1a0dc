// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.CommunicationNeed;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonName;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.Element;

/** From the elements Client and Relatie to persons. */
record PersonReading(Provenance provenance) {

    static final PersonKey CLIENT = new PersonKey("client");

    /** A relation has no BSN and its number counts only at its municipality, so its place in the message is its key. */
    static PersonKey relationKey(int index) {
        return new PersonKey("relation-" + (index + 1));
    }

    Person client(Element client) {
        return new Person(
                CLIENT,
                known(new Bsn(client.get("Bsn").text())),
                notKept(),
                known(name(client.get("Naam"))),
                known(birthDate(client.get("Geboortedatum"))),
                notKept(),
                known(gender(client.get("Geslacht"))),
                notKept(),
                notKept(),
                fact(client.find("Communicatie").map(PersonReading::communication)),
                fact(client.text("JuridischeStatus").map(code -> Code.of("WJ232", code))),
                fact(client.text("WettelijkeVertegenwoordiging").map(code -> Code.of("WJ003", code))),
                fact(client.text("Commentaar")),
                contacts(client.get("Contactgegevens")));
    }

    Person relation(Element relation, int index) {
        return new Person(
                relationKey(index),
                notKept(),
                known(relation.get("Nummer").text()),
                known(name(relation.get("Naam"))),
                fact(relation.find("Geboortedatum").map(PersonReading::birthDate)),
                notKept(),
                fact(relation.find("Geslacht").map(PersonReading::gender)),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                contacts(relation));
    }

    /** Soort 10 (parent) of a relation means that the relation is a parent of the client. */
    PersonRelation toClient(Element relation, int index) {
        return new PersonRelation(
                relationKey(index),
                CLIENT,
                known(Code.of("COD472", relation.get("Soort").text())),
                fact(relation.find("Volgorde").map(Lexical::integer)),
                notKept());
    }

    private Fact<List<Contact>> contacts(Element parent) {
        ContactReading reading = new ContactReading(provenance);
        return known(parent.all("Contact").stream().map(reading::contact).toList());
    }

    private static PersonName name(Element name) {
        return new PersonName(
                name.get("Geslachtsnaam", "Achternaam").text(),
                name.text("Geslachtsnaam", "Voorvoegsel"),
                name.text("Partnernaam", "Achternaam"),
                name.text("Partnernaam", "Voorvoegsel"),
                name.text("Voornamen"),
                name.text("Voorletters"),
                Code.of("COD700", name.get("NaamGebruik").text()));
    }

    private static PartialDate birthDate(Element birth) {
        return new PartialDate(
                Lexical.date(birth.get("Datum")),
                birth.text("DatumGebruik").map(Codes::precision).orElse(PartialDate.Precision.DAY));
    }

    private static Gender gender(Element element) {
        return Codes.gender(element.text());
    }

    private static CommunicationNeed communication(Element element) {
        return new CommunicationNeed(Code.of("COD747", element.get("Vorm").text()), element.text("Taal"));
    }

    private <T> Fact<T> known(T value) {
        return Fact.known(value, provenance);
    }

    private <T> Fact<T> fact(Optional<T> value) {
        return Fact.of(value, provenance);
    }

    private static <T> Fact<T> notKept() {
        return Fact.absent(AbsentReason.NOT_SUPPORTED);
    }
}
