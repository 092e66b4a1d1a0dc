// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import nl.samenhang.canonical.AbsenceReport;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.SchoolEnrolment;
import nl.samenhang.mappings.MessageWriter;
import nl.samenhang.mappings.SafeXml;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.Writing;
import nl.samenhang.policy.Disclosure;

/** Writes one report in the form in which it came, as far as it may go. By the number of the report the officer finds the rest at DUO. */
record AbsenceWriter(SchemaParser parser) implements MessageWriter {

    @Override
    public Set<Field> needed() {
        return Set.of(Field.ABSENCE_KIND);
    }

    @Override
    public Writing write(MessageHeader header, Disclosure disclosure) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = new ReportXml(SafeXml.writer(bytes));
            write(header, disclosure.household(), xml);
            check(bytes.toByteArray());
            return new Writing(bytes.toByteArray(), xml.losses());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("duo-verzuim: cannot be written");
        }
    }

    private static void write(MessageHeader header, Household household, ReportXml xml) throws XMLStreamException {
        ReportState state = ReportState.of(header.identification());
        AbsenceReport absence = household.absences().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("absence.kind: needed for this message, and not there"));
        xml.open(SchoolAbsence.ROOT);
        xml.text("identificatiecodeBedrijfsdocument", header.identification().replace('.', '_'));
        xml.text("verzendendeInstantie", header.from().value());
        xml.text("ontvangendeInstantie", header.to().value());
        xml.day("datumTijdBedrijfsdocument", header.dated());
        xml.open("verzuimmelding");
        xml.text("meldingsnummer", state.number());
        xml.text("status", state.status());
        xml.text("laatsteMutatie", state.changed().toString());
        Optional<Person> pupil = household.persons().stream()
                .filter(person -> person.key().equals(absence.pupil()))
                .findFirst();
        if (pupil.isPresent()) {
            number(pupil.get(), xml);
        }
        for (SchoolEnrolment enrolment : household.enrolments()) {
            xml.fact("instellingscode", enrolment.brin(), "school.enrolment");
            xml.fact("soortOnderwijs", enrolment.kind().map(kind -> kind.code()), "school.kind");
        }
        absence(absence, xml);
        if (pupil.isPresent()) {
            address(pupil.get(), xml);
        }
        xml.close();
        xml.close();
        xml.end();
    }

    private static void number(Person pupil, ReportXml xml) throws XMLStreamException {
        boolean bsn = pupil.bsn().asOptional().isPresent();
        if (bsn || pupil.localNumber().asOptional().isPresent()) {
            xml.open("persoonsgebondenNummer");
            if (bsn) {
                xml.fact("burgerservicenummer", pupil.bsn().map(number -> number.value()), "person.bsn");
            } else {
                xml.fact("onderwijsnummer", pupil.localNumber(), "person.localNumber");
            }
            xml.close();
        } else {
            xml.withheld(pupil.bsn(), "person.bsn");
            xml.withheld(pupil.localNumber(), "person.localNumber");
        }
    }

    private static void absence(AbsenceReport absence, ReportXml xml) throws XMLStreamException {
        xml.fact("verzuimsoort", absence.kind().map(kind -> kind.code()), "absence.kind");
        xml.withheld(absence.period(), "absence.period");
        var period = absence.period().asOptional();
        if (period.isPresent()) {
            xml.optional("begindatum", period.get().start().map(Object::toString), "absence.period");
            xml.optional("einddatum", period.get().end().map(Object::toString), "absence.period");
        }
        xml.fact("toelichting", absence.remark(), "absence.remark");
        xml.fact("verzuimuren", absence.hours().map(hours -> hours.toString()), "absence.hours");
    }

    private static void address(Person pupil, ReportXml xml) throws XMLStreamException {
        xml.withheld(pupil.contacts(), "person.contacts");
        Optional<Contact> contact =
                pupil.contacts().asOptional().flatMap(all -> all.stream().findFirst());
        if (contact.isEmpty()) {
            return;
        }
        xml.withheld(contact.get().address(), "person.contacts.address");
        var address = contact.get().address().asOptional();
        if (address.isPresent()) {
            String field = "person.contacts.address";
            xml.open("afwijkendVerblijfadres");
            xml.optional("straatnaam", address.get().street(), field);
            xml.optional("huisnummer", address.get().houseNumber().map(Object::toString), field);
            xml.optional("huisletter", address.get().houseLetter(), field);
            xml.optional("huisnummertoevoeging", address.get().houseNumberAddition(), field);
            xml.optional("postcode", address.get().postalCode(), field);
            xml.optional("plaatsnaam", address.get().city(), field);
            xml.close();
        }
    }

    private void check(byte[] message) {
        try {
            parser.parse(message);
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException("duo-verzuim: what was written breaks its schema at "
                    + e.findings().getFirst().place());
        }
    }
}
