// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Fact;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.json.Fates;

/** A report in the making: its elements, in one namespace, and what became of each fact. */
final class ReportXml {

    private final XMLStreamWriter out;
    private final Fates fates = new Fates();
    private final Deque<String> path = new ArrayDeque<>();

    ReportXml(XMLStreamWriter out) {
        this.out = out;
    }

    void open(String name) throws XMLStreamException {
        out.writeStartElement("", name, SchoolAbsence.NAMESPACE);
        if (path.isEmpty()) {
            out.writeDefaultNamespace(SchoolAbsence.NAMESPACE);
        }
        path.addLast(name);
    }

    void close() throws XMLStreamException {
        out.writeEndElement();
        path.removeLast();
    }

    void end() throws XMLStreamException {
        out.close();
    }

    void text(String name, String value) throws XMLStreamException {
        open(name);
        out.writeCharacters(value);
        close();
    }

    /** The moment at which a day begins. */
    void day(String name, LocalDate value) throws XMLStreamException {
        text(name, value + "T00:00:00Z");
        fates.generalised("header.dated", place(name), "the day of the header stands for it");
    }

    void fact(String name, Fact<String> fact, String field) throws XMLStreamException {
        withheld(fact, field);
        optional(name, fact.asOptional(), field);
    }

    void optional(String name, Optional<String> value, String field) throws XMLStreamException {
        if (value.isPresent()) {
            text(name, value.get());
            fates.renamed(field, place(name));
        }
    }

    /** Notes it, if it is. */
    void withheld(Fact<?> fact, String field) {
        if (fact instanceof Fact.Absent<?> absent && absent.why() == AbsentReason.WITHHELD_BY_POLICY) {
            fates.withheld(field);
        }
    }

    LossReport losses() {
        return fates.report();
    }

    private String place(String name) {
        return path.isEmpty() ? name : String.join("/", path) + "/" + name;
    }
}
