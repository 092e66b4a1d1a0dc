// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.brp.Brp;
import nl.samenhang.mappings.ddas.EarlySignal;
import nl.samenhang.mappings.fhir.FhirQuestion;
import nl.samenhang.mappings.fhir.SealedIds;
import nl.samenhang.mappings.istandaarden.CareMessage;
import nl.samenhang.mappings.istandaarden.Refusals;
import nl.samenhang.mappings.json.BackOfficeQuestions;
import nl.samenhang.mappings.json.HouseholdInquiry;
import nl.samenhang.mappings.json.HouseholdMessage;
import nl.samenhang.mappings.json.HouseholdReport;
import nl.samenhang.mappings.json.SafeJson;
import nl.samenhang.mappings.json.SupplierFormat;
import nl.samenhang.mappings.school.SchoolAbsence;
import nl.samenhang.mappings.suwinet.Suwinet;
import nl.samenhang.mappings.zgw.Zgw;

/** All message types that the gateway can read and write. */
public final class Mappings {

    /** How much of a message is enough to see its root. */
    private static final int START = 8192;

    private final List<Mapping> all;
    private final List<SupplierFormat> formats;
    private final Refusals refusals;
    private final SealedIds ids;

    private Mappings(List<Mapping> all, List<SupplierFormat> formats, Refusals refusals, SealedIds ids) {
        this.all = List.copyOf(all);
        this.formats = List.copyOf(formats);
        this.refusals = refusals;
        this.ids = ids;
    }

    /** Those that this release comes with. Each compiles its schema with its first message and keeps it, so make it once. */
    public static Mappings standard() {
        return new Mappings(
                Stream.of(
                                CareMessage.mappings(),
                                List.of(
                                        HouseholdMessage.mapping(),
                                        EarlySignal.mapping(),
                                        SchoolAbsence.mapping(),
                                        Zgw.notice()))
                        .flatMap(List::stream)
                        .toList(),
                List.of(),
                new Refusals(),
                SealedIds.ofThrowAway());
    }

    /** Made with the first question, so that a start does not wait for schemas of sources that nobody asks yet. */
    private static final class Sources {
        static final List<SourceMapping> ALL = Stream.of(
                        BackOfficeQuestions.mappings(), Brp.mappings(), Suwinet.mappings(), Zgw.mappings())
                .flatMap(List::stream)
                .toList();
    }

    /** These, and the own forms of some suppliers. */
    public Mappings with(List<SupplierFormat> more) {
        return new Mappings(all, more, refusals, ids);
    }

    /** These, with ids in FHIR that open for as long as their secret is kept. */
    public Mappings with(SealedIds kept) {
        return new Mappings(all, formats, refusals, kept);
    }

    /**
     * Reads a question about a household, in our own form or in FHIR.
     *
     * @param purpose what the transport was told
     * @throws UnreadableMessageException with every finding of the first level that has any
     */
    public PosedInquiry inquiry(byte[] body, Party asker, Optional<Purpose> purpose) {
        return marks(Arrays.copyOf(body, Math.min(body.length, START))).contains(FhirQuestion.MARK)
                ? new FhirQuestion(ids).read(body, asker, purpose)
                : new PosedInquiry(HouseholdInquiry.read(body), HouseholdInquiry.TYPE, HouseholdReport::write);
    }

    /** What writes a kind of question to sources, and reads the answer. */
    public Optional<SourceMapping> source(MessageType question) {
        return Sources.ALL.stream()
                .filter(mapping -> mapping.question().equals(question))
                .findFirst();
    }

    /** The kinds of question that can be put to a source. */
    public List<MessageType> questions() {
        return Sources.ALL.stream().map(SourceMapping::question).toList();
    }

    public List<MessageType> types() {
        return all.stream().map(Mapping::type).toList();
    }

    public Optional<MessageReader> reader(MessageType type) {
        return of(type).map(Mapping::reader);
    }

    public Optional<MessageWriter> writer(MessageType type) {
        return of(type).map(Mapping::writer);
    }

    /**
     * The type of a message by the namespace of its root, of any release: reading one of another release says which is needed. Of
     * JSON by what its root says of itself. Believes nothing else of it, and takes any bytes.
     *
     * @param start the message, or at least its first 8 KB
     */
    public Optional<MessageType> recognise(byte[] start) {
        Set<String> marks = marks(Arrays.copyOf(start, Math.min(start.length, START)));
        if (marks.contains(HouseholdInquiry.SCHEMA) || marks.contains(FhirQuestion.MARK)) {
            return Optional.of(HouseholdInquiry.TYPE);
        }
        return all.stream()
                .filter(mapping -> marks.stream().anyMatch(mark -> mark.matches(mapping.namespaces())))
                .map(Mapping::type)
                .findFirst();
    }

    /**
     * The type of a message of this sender, which may be of a form of its own.
     *
     * @param party the sender by its name in the register of parties
     */
    public Optional<MessageType> recognise(byte[] start, String party) {
        return recognise(start).or(() -> {
            Set<String> marks = marks(Arrays.copyOf(start, Math.min(start.length, START)));
            return formats.stream()
                    .filter(format -> format.party().equals(party))
                    .map(SupplierFormat::mapping)
                    .filter(mapping -> marks.contains(mapping.namespaces()))
                    .map(Mapping::type)
                    .findFirst();
        });
    }

    /** Whether it is the own form of a supplier. */
    public boolean isSuppliersOwn(MessageType type) {
        return formats.stream().anyMatch(format -> format.type().equals(type));
    }

    /**
     * The task under which the facts of a message count as collected: never what the message says.
     *
     * @param task of the message's purpose
     * @param sender what the sender carries out
     * @return {@link Domain#UNKNOWN}, on which nothing may rest, where the sender carries out none of the tasks that can be, or several
     */
    public Domain collectedUnder(MessageType type, Domain task, Set<Domain> sender) {
        Set<Domain> possible = of(type).map(Mapping::collectedFor).orElse(Set.of());
        if (possible.isEmpty()) {
            return task;
        }
        List<Domain> own = sender.stream().filter(possible::contains).toList();
        return own.size() == 1 ? own.get(0) : Domain.UNKNOWN;
    }

    /** How firm its facts are: decided where its standard carries decisions, and no more than stated where anything may be in it. */
    public Trust trust(MessageType type) {
        boolean anything = of(type).filter(m -> !m.collectedFor().isEmpty()).isPresent();
        return anything ? Trust.STATED : Trust.DECIDED;
    }

    /** Where a message of this type has its own number, for a finding. */
    public String placeOfNumber(MessageType type) {
        return of(type).map(mapping -> mapping.places().number()).orElse("/");
    }

    /** Where a message of this type has its date, for a finding. */
    public String placeOfDate(MessageType type) {
        return of(type).map(mapping -> mapping.places().date()).orElse("/");
    }

    /** What is wrong with some bytes, if anything. */
    public Validation validate(byte[] message) {
        Optional<MessageType> type = recognise(message);
        return type.flatMap(this::reader)
                .map(reader -> validate(reader, type, message))
                .orElseGet(() -> new Validation(Optional.empty(), false, List.of(unknown(message))));
    }

    /**
     * The refusal that the message's own standard has for it (iWmo and iJw: a retour).
     *
     * @param findings why it is refused, of one level
     * @param identification our own number for the answer, unique for this receiver; at most 12 characters
     * @param today the date of the answer
     * @return empty where the standard has none: for a message that breaks its schema, and for an answer
     */
    public Optional<byte[]> refusal(
            MessageType type, byte[] message, List<Finding> findings, String identification, LocalDate today) {
        return refusals.refusal(type, message, findings, identification, today);
    }

    private Optional<Mapping> of(MessageType type) {
        return Stream.concat(all.stream(), formats.stream().map(SupplierFormat::mapping))
                .filter(mapping -> mapping.type().equals(type))
                .findFirst();
    }

    private static Validation validate(MessageReader reader, Optional<MessageType> type, byte[] message) {
        try {
            reader.read(message, nobody(type.orElseThrow()));
            return new Validation(type, true, List.of());
        } catch (UnreadableMessageException e) {
            boolean schemaValid = e.findings().stream().noneMatch(finding -> finding.level() == 1);
            return new Validation(type, schemaValid, e.findings());
        }
    }

    /** Nothing that is read in order to validate it is kept. */
    private static Provenance nobody(MessageType type) {
        return new Provenance(
                "validation", Domain.UNKNOWN, type, new MessageId(new UUID(0, 0)), Instant.EPOCH, Trust.STATED);
    }

    private static Set<String> marks(byte[] start) {
        return SafeJson.isObject(start)
                ? SafeJson.marks(start)
                : rootNamespace(start).map(Set::of).orElse(Set.of());
    }

    private static Optional<String> rootNamespace(byte[] start) {
        try {
            XMLStreamReader reader = SafeXml.start(start);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    return Optional.ofNullable(reader.getNamespaceURI());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | UnreadableMessageException e) {
            return Optional.empty();
        }
    }

    private static Finding unknown(byte[] message) {
        try {
            if (SafeJson.isObject(message)) {
                SafeJson.read(message);
                return new Finding(1, "JSON", "1:1", "has to be a message of a type that this gateway knows");
            }
            XMLStreamReader reader = SafeXml.reader(message, SafeXml.MAX_BYTES);
            while (reader.hasNext()) {
                reader.next();
            }
            return new Finding(1, "XML", "1:1", "has to be a message of a type that this gateway knows");
        } catch (XMLStreamException e) {
            return new Finding(1, "XML", SafeXml.place(e), "has to be well-formed XML from here on");
        } catch (UnreadableMessageException e) {
            return e.findings().get(0);
        }
    }
}
