// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A natural person (GGM: NatuurlijkPersoon).
 *
 * @param localNumber the number by which one source knows a person without a BSN, such as {@code Relatie/Nummer} of a 301
 * @param secrecy how far the BRP shields this person: 0 not, 7 from everybody
 * @param legalStatus WJ232
 * @param legalRepresentation WJ003: that there is a representative, and of what kind; who it is stands in a {@link PersonRelation}
 * @param remark free text of a professional; the most telling field there is
 */
public record Person(
        PersonKey key,
        Fact<Bsn> bsn,
        Fact<String> localNumber,
        Fact<PersonName> name,
        Fact<PartialDate> birthDate,
        Fact<PartialDate> deathDate,
        Fact<Gender> gender,
        Fact<Code> civilStatus,
        Fact<Integer> secrecy,
        Fact<CommunicationNeed> communicationNeed,
        Fact<Code> legalStatus,
        Fact<Code> legalRepresentation,
        Fact<String> remark,
        Fact<List<Contact>> contacts) {

    /** Somebody of whom only the number and the date of birth may be known; nobody says anything of the rest. */
    public static Person of(PersonKey key, Fact<Bsn> bsn, Fact<PartialDate> birthDate) {
        return new Person(
                key, bsn, unsaid(), unsaid(), birthDate, unsaid(), unsaid(), unsaid(), unsaid(), unsaid(), unsaid(),
                unsaid(), unsaid(), unsaid());
    }

    private static <T> Fact<T> unsaid() {
        return Fact.absent(AbsentReason.NO_VALUE);
    }

    Person renamed(UnaryOperator<PersonKey> names) {
        return new Person(
                names.apply(key),
                bsn,
                localNumber,
                name,
                birthDate,
                deathDate,
                gender,
                civilStatus,
                secrecy,
                communicationNeed,
                legalStatus,
                legalRepresentation,
                remark,
                contacts);
    }

    /** What both say of the same person; of each fact the firmer one. */
    Person joined(Person other) {
        return new Person(
                key,
                bsn.firmer(other.bsn),
                localNumber.firmer(other.localNumber),
                name.firmer(other.name),
                birthDate.firmer(other.birthDate),
                deathDate.firmer(other.deathDate),
                gender.firmer(other.gender),
                civilStatus.firmer(other.civilStatus),
                secrecy.firmer(other.secrecy),
                communicationNeed.firmer(other.communicationNeed),
                legalStatus.firmer(other.legalStatus),
                legalRepresentation.firmer(other.legalRepresentation),
                remark.firmer(other.remark),
                contacts.firmer(other.contacts));
    }

    Person retain(Set<Field> permitted) {
        return new Person(
                key,
                bsn.keep(Field.PERSON_BSN, permitted),
                localNumber.keep(Field.PERSON_LOCAL_NUMBER, permitted),
                name.keep(Field.PERSON_NAME, permitted),
                birthDate.keep(Field.PERSON_BIRTH_DATE, permitted),
                deathDate.keep(Field.PERSON_DEATH_DATE, permitted),
                gender.keep(Field.PERSON_GENDER, permitted),
                civilStatus.keep(Field.PERSON_CIVIL_STATUS, permitted),
                secrecy.keep(Field.PERSON_SECRECY, permitted),
                communicationNeed.keep(Field.PERSON_COMMUNICATION_NEED, permitted),
                legalStatus.keep(Field.PERSON_LEGAL_STATUS, permitted),
                legalRepresentation.keep(Field.PERSON_LEGAL_REPRESENTATION, permitted),
                remark.keep(Field.PERSON_REMARK, permitted),
                contacts.keep(Field.PERSON_CONTACTS, permitted)
                        .map(all -> all.stream().map(c -> c.retain(permitted)).toList()));
    }
}
