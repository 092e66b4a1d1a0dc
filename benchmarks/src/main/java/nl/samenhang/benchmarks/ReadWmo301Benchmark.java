// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.MessageReader;
import nl.samenhang.mappings.MessageWriter;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.SafeXml;
import nl.samenhang.mappings.Writing;
import nl.samenhang.mappings.istandaarden.CareMessage;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.xml.sax.SAXException;

/**
 * What reading an assignment into the household costs, beside what checking the same bytes against the same schema costs on its
 * own. The three checks differ in what they are made with; the cheapest of them is what reading is held against.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadWmo301Benchmark {

    private static final MessageType TYPE = CareMessage.WMO_301.type();
    private static final Provenance PROVENANCE = new Provenance(
            "benchmark",
            Domain.WMO,
            TYPE,
            new MessageId(new UUID(1, 2)),
            Instant.parse("2026-11-22T10:00:00Z"),
            Trust.DECIDED);

    private final byte[] message = Sample.wmo301().getBytes(StandardCharsets.UTF_8);
    private final Mappings mappings = Mappings.standard();
    private final MessageReader reader = mappings.reader(TYPE).orElseThrow();
    private final MessageWriter writer = mappings.writer(TYPE).orElseThrow();
    private final Schema schema = SafeXml.schema(CareMessage.class, "wmo301.xsd");
    private final Validator reused = schema.newValidator();
    private final Reading reading = reader.read(message, PROVENANCE);
    private final Disclosure disclosure = everythingOf(reading);

    /** The platform's way: its own parser, and one validator for all messages. */
    @Benchmark
    public void validateOnly() throws SAXException, IOException {
        reused.validate(new StreamSource(new ByteArrayInputStream(message)));
    }

    /** The same, with a new validator for every message. */
    @Benchmark
    public void validateOnlyFreshValidator() throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(message)));
    }

    /** One validator for all messages, behind the reader that the mappings use. */
    @Benchmark
    public void validateOnlyOurReader() throws SAXException, IOException, XMLStreamException {
        reused.validate(new StAXSource(SafeXml.reader(message, SafeXml.MAX_BYTES)));
    }

    /** Schema, the standard's own rules, and the household. */
    @Benchmark
    public Reading read() {
        return reader.read(message, PROVENANCE);
    }

    /** From the household to bytes that are checked against the schema. */
    @Benchmark
    public Writing write() {
        return writer.write(reading.header(), disclosure);
    }

    private static Disclosure everythingOf(Reading reading) {
        var ground = new Decision.Ground("benchmark", new Statute("Wmo 2015", "5.2.1", LocalDate.of(2026, 1, 1)));
        var subjects = reading.household().persons().stream().map(Person::key).collect(Collectors.toSet());
        return new Decision.Permit(List.of(ground), subjects, EnumSet.allOf(Field.class), List.of())
                .disclose(reading.household());
    }
}
