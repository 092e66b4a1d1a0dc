// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Answer;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.mappings.CodeList;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.Table;
import nl.samenhang.mappings.UnreadableMessageException;

/**
 * The retour that refuses an assignment (fill instructions IV028 and IV032). Nobody answers an answer, and a message that breaks
 * its schema is answered by the transport (StUF Fo01), not by a retour.
 */
public final class Refusals {

    /** What our schemas say of themselves (IV034). */
    static final SchemaVersions OUR_VERSIONS = new SchemaVersions("1.0.0", "1.0.0");

    private static final String TECHNICAL = "0001";

    private final CodeList codes = Codes.list("WJ001");
    private final Map<String, String> codeOfRule = Table.beside(Refusals.class, "WJ001.csv").rows().stream()
            .filter(row -> !row.get("rule").isEmpty())
            .collect(Collectors.toMap(row -> row.get("rule"), row -> row.get("code")));
    private final Map<CareMessage, SchemaParser> parsers = assignments(CareReader::parser);
    private final Map<CareMessage, CareWriter> writers = assignments(message -> new CareWriter(message.answer()));

    private static <T> Map<CareMessage, T> assignments(Function<CareMessage, T> part) {
        return Arrays.stream(CareMessage.values())
                .filter(message -> !message.isAnswer())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), part));
    }

    /** The refusal, header only; empty where the standard has none for these findings. */
    public Optional<byte[]> refusal(
            MessageType type, byte[] message, List<Finding> findings, String identification, LocalDate today) {
        List<Code> verdict = verdict(findings);
        return parsers.keySet().stream()
                .filter(assignment -> assignment.type().equals(type) && !verdict.isEmpty())
                .findFirst()
                .flatMap(assignment -> header(assignment, message)
                        .map(header -> answer(assignment, header, verdict, identification, today)));
    }

    /** One code for all of level 2; the codes of their rules for findings of levels 3 and 4 in the header. */
    private List<Code> verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.level() == 1)) {
            return List.of();
        }
        if (findings.stream().anyMatch(finding -> finding.level() == 2)) {
            return List.of(codes.code(TECHNICAL));
        }
        return findings.stream()
                .filter(finding -> finding.place().startsWith("/Bericht/Header"))
                .flatMap(finding -> Optional.ofNullable(codeOfRule.get(finding.rule())).stream())
                .distinct()
                .map(codes::code)
                .toList();
    }

    /** Empty for a header that cannot be repeated: it breaks the schema, or its date breaks rule SAM002. */
    private Optional<MessageHeader> header(CareMessage assignment, byte[] message) {
        try {
            Element root = parser(assignment).parse(message);
            Element dated = root.get("Header", "BerichtIdentificatie", "Dagtekening");
            return Lexical.dateIfPlain(dated).isEmpty()
                    ? Optional.empty()
                    : Optional.of(HeaderReading.header(assignment, root));
        } catch (UnreadableMessageException e) {
            return Optional.empty();
        }
    }

    private SchemaParser parser(CareMessage assignment) {
        SchemaParser parser = parsers.get(assignment);
        if (parser == null) {
            throw new IllegalStateException("no parser for " + assignment.type());
        }
        return parser;
    }

    private byte[] answer(
            CareMessage assignment,
            MessageHeader received,
            List<Code> verdict,
            String identification,
            LocalDate today) {
        CareWriter writer = writers.get(assignment);
        if (writer == null) {
            throw new IllegalStateException("no writer for the answer to " + assignment.type());
        }
        return writer.writeHeader(new MessageHeader(
                assignment.answer().type(),
                received.to(),
                received.from(),
                received.identification(),
                received.dated(),
                received.versions(),
                Optional.of(new Answer(
                        assignment.type(),
                        identification,
                        today,
                        Optional.empty(),
                        OUR_VERSIONS,
                        verdict,
                        List.of()))));
    }
}
