// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.CareProvision;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.CommunicationNeed;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Existence;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.Law;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonName;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Phone;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.canonical.Trust;
import nl.samenhang.canonical.Volume;

/** The reference case in questions: the parties of Harderwijk, and the households that their messages hold. All of it synthetic. */
record Case(
        Party sender,
        Party receiver,
        String type,
        String purpose,
        PartyCode from,
        PartyCode to,
        Household household,
        Set<Field> needed,
        Instant at) {

    static final PersonKey MOTHER = new PersonKey("client");
    static final PersonKey FATHER = new PersonKey("relation-1");
    static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    static final PartyCode HARDERWIJK = new PartyCode(PartyCode.GEMEENTE, "0243");
    static final Party WMO_OFFICE = party("wmo-backoffice", "00000001000000001000", HARDERWIJK, Domain.WMO);
    static final Party YOUTH_OFFICE = party("jeugd-backoffice", "00000001000000002000", HARDERWIJK, Domain.JEUGD);
    static final Party INCOME = party("inkomen", "00000001000000003000", HARDERWIJK, Domain.PW);
    static final Party DEBT_HELP = party("schuldhulp", "00000001000000004000", HARDERWIJK, Domain.WGS);
    static final Party PROVIDER = party("zorg-aan-huis", "00000001000000005000", agb("12345678"), Domain.AANBIEDER);
    static final Party YOUTH_PROVIDER =
            party("jeugdzorg", "00000001000000006000", agb("87654321"), Domain.AANBIEDER, Domain.JEUGD);

    static final Case WMO_301 =
            of(WMO_OFFICE, PROVIDER, "wmo-301", "wmo-levering").holding(assignment(Domain.WMO));
    static final Case WMO_302 =
            of(PROVIDER, WMO_OFFICE, "wmo-302", "wmo-levering").holding(assignment(Domain.WMO));
    static final Case JW_301 =
            of(YOUTH_OFFICE, YOUTH_PROVIDER, "jw-301", "jeugd-levering").holding(assignment(Domain.JEUGD));
    static final Case JW_302 =
            of(YOUTH_PROVIDER, YOUTH_OFFICE, "jw-302", "jeugd-levering").holding(assignment(Domain.JEUGD));

    static Case of(Party sender, Party receiver, String type, String purpose) {
        return new Case(
                sender,
                receiver,
                type,
                purpose,
                code(sender),
                code(receiver),
                Household.empty(),
                Set.of(Field.PERSON_BSN, Field.PERSON_NAME),
                NOW);
    }

    Case holding(Household other) {
        return new Case(sender, receiver, type, purpose, from, to, other, needed, at);
    }

    Case sentBy(Party other) {
        return new Case(other, receiver, type, purpose, code(other), to, household, needed, at);
    }

    Case sentTo(Party other) {
        return new Case(sender, other, type, purpose, from, code(other), household, needed, at);
    }

    Case signedAs(PartyCode other) {
        return new Case(sender, receiver, type, purpose, other, to, household, needed, at);
    }

    Case addressedTo(PartyCode other) {
        return new Case(sender, receiver, type, purpose, from, other, household, needed, at);
    }

    Case forPurpose(String other) {
        return new Case(sender, receiver, type, other, from, to, household, needed, at);
    }

    Case needing(Field... other) {
        return new Case(sender, receiver, type, purpose, from, to, household, Set.of(other), at);
    }

    Case on(String day) {
        return new Case(
                sender, receiver, type, purpose, from, to, household, needed, Instant.parse(day + "T12:00:00Z"));
    }

    Question question() {
        UUID id = UUID.fromString("01939f00-0000-7000-8000-000000000001");
        return new Question(
                new Envelope(
                        new ExchangeId(id),
                        new MessageId(id),
                        sender,
                        receiver,
                        new MessageType(type),
                        new Purpose(purpose),
                        at),
                new MessageHeader(
                        new MessageType(type),
                        from,
                        to,
                        "1",
                        LocalDate.of(2026, 11, 22),
                        new SchemaVersions("1.0.0", "1.0.0"),
                        Optional.empty()),
                household,
                needed,
                at);
    }

    static Party party(String name, String oin, PartyCode code, Domain... serves) {
        return new Party(name, new Oin(oin), Set.of(serves), Set.of(code));
    }

    static PartyCode agb(String value) {
        return new PartyCode(PartyCode.AGB, value);
    }

    private static PartyCode code(Party party) {
        return party.codes().iterator().next();
    }

    /** What a 301 holds, with every optional part of it. */
    static Household assignment(Domain collectedUnder) {
        Provenance source = source(collectedUnder);
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(),
                List.of(person(MOTHER, "999990020", source), person(FATHER, "999990019", source)),
                List.of(new PersonRelation(
                        FATHER,
                        MOTHER,
                        Fact.known(Code.of("COD472", "03"), source),
                        Fact.known(1, source),
                        Fact.known(period(), source))),
                List.of(),
                List.of(care(source)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Provenance source(Domain collectedUnder) {
        return new Provenance(
                "source",
                collectedUnder,
                new MessageType("wmo-301"),
                new MessageId(new UUID(0, 0)),
                NOW,
                Trust.ESTABLISHED);
    }

    static Person person(PersonKey key, String bsn, Provenance source) {
        return new Person(
                key,
                Fact.known(new Bsn(bsn), source),
                Fact.known("1", source),
                Fact.known(
                        new PersonName(
                                "Voorbeeld",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Code.of("COD700", "1")),
                        source),
                Fact.known(PartialDate.of(LocalDate.of(1978, 11, 2)), source),
                Fact.absent(AbsentReason.NOT_SUPPORTED),
                Fact.known(Gender.FEMALE, source),
                Fact.absent(AbsentReason.NOT_SUPPORTED),
                Fact.absent(AbsentReason.NOT_SUPPORTED),
                Fact.known(new CommunicationNeed(Code.of("COD747", "2"), Optional.empty()), source),
                Fact.known(Code.of("WJ232", "01"), source),
                Fact.known(Code.of("WJ003", "01"), source),
                Fact.known("a remark", source),
                Fact.known(List.of(contact(source)), source));
    }

    private static Contact contact(Provenance source) {
        return new Contact(
                Code.of("COD757", "01"),
                Fact.known(
                        new Address(
                                Optional.empty(),
                                Optional.of(1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        source),
                Fact.known("an institution", source),
                Fact.known(List.of(new Phone("0612345678", "0031")), source),
                Fact.known("someone@example.org", source),
                Fact.known(period(), source));
    }

    private static CareProvision care(Provenance source) {
        return new CareProvision(
                new Existence(
                        Law.WMO_2015,
                        MOTHER,
                        Set.of(),
                        Fact.known(period(), source),
                        Fact.known(Existence.Status.ACTIVE, source)),
                Fact.known(1, source),
                Fact.known("ref", source),
                Fact.known(Code.of("WMO020", "02"), source),
                Fact.known(Code.of("PRODUCT", "02A11"), source),
                Fact.known(LocalDateTime.of(2026, 11, 22, 9, 0), source),
                Fact.known(Code.of("WMO002", "01"), source),
                Fact.known(new Volume(120, Code.of("WJ756", "01"), Code.of("WMO757", "2")), source),
                Fact.known(new Money(100_000), source),
                Fact.known("a remark", source));
    }

    private static Period period() {
        return new Period(Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty());
    }
}
