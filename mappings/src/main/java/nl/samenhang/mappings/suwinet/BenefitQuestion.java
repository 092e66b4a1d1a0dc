// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Person;
import nl.samenhang.mappings.QuestionWriter;
import nl.samenhang.mappings.SafeXml;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.policy.Disclosure;

/**
 * Asks by the citizen service number of one person. The service has no way to ask for less than all it has, nor for a day: what may
 * not be known has to be cut from the answer.
 */
record BenefitQuestion(SuwiSchema schema) implements QuestionWriter {

    /** @throws IllegalStateException unless the disclosure is about exactly one person, with a number */
    @Override
    public byte[] write(Disclosure about, Set<Field> fields, LocalDate on) {
        List<Person> persons = about.household().persons();
        if (persons.size() != 1) {
            throw new IllegalStateException("suwi-bijstandsregelingen: asks about exactly one person");
        }
        Bsn bsn = persons.getFirst()
                .bsn()
                .asOptional()
                .orElseThrow(() -> new IllegalStateException("suwi-bijstandsregelingen: person.bsn is needed"));
        byte[] question = xml(bsn);
        check(question);
        return question;
    }

    /** The cause is dropped on purpose: it may quote the number. */
    private static byte[] xml(Bsn bsn) {
        try {
            var bytes = new ByteArrayOutputStream();
            XMLStreamWriter out = SafeXml.writer(bytes);
            out.writeStartElement("b", Suwinet.QUESTION, Suwinet.NAMESPACE);
            out.writeNamespace("b", Suwinet.NAMESPACE);
            out.writeStartElement("Burgerservicenr");
            out.writeCharacters(bsn.value());
            out.writeEndElement();
            out.writeEndElement();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("suwi-bijstandsregelingen: cannot be written");
        }
    }

    private void check(byte[] question) {
        try {
            schema.question(question);
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException("suwi-bijstandsregelingen: what was written breaks its schema at "
                    + e.findings().getFirst().place());
        }
    }
}
