// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.LossReport;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.SourceMapping;
import nl.samenhang.policy.Disclosure;

/**
 * The question {@code household-question} to a back office that keeps facts about residents, and its answer: a household. For which
 * purpose it is asked stands in the envelope of the transport.
 */
public final class BackOfficeQuestions {

    public static final MessageType TYPE = new MessageType("household-question");

    private static final String QUESTION = "urn:samenhang:schema:household-question:0.1";
    private static final String ANSWER = "urn:samenhang:schema:household-answer:0.1";
    private static final String NOT_ASKED = "not asked for";

    private BackOfficeQuestions() {}

    /** The questions that back offices answer. */
    public static List<SourceMapping> mappings() {
        return List.of(new SourceMapping(TYPE, 20, BackOfficeQuestions::question, BackOfficeQuestions::answer));
    }

    /**
     * What was asked of what was answered: a source may err, or be curious what becomes of more. Relations and provisions in which
     * somebody has a part who was not asked about are left out whole.
     *
     * @param about as the question was written from
     * @param fields as the question was written with
     */
    public static SourceAnswer onlyWhatWasAsked(SourceAnswer answer, Disclosure about, Set<Field> fields) {
        return answer instanceof SourceAnswer.Known known ? within(known, numbers(about), fields) : answer;
    }

    private static SourceAnswer within(SourceAnswer.Known known, Set<String> asked, Set<Field> fields) {
        Set<PersonKey> subjects = known.household().persons().stream()
                .filter(p -> number(p).filter(asked::contains).isPresent())
                .map(Person::key)
                .collect(Collectors.toSet());
        Set<Field> kept = new HashSet<>(fields);
        kept.add(Field.PERSON_BSN);
        Household cut = known.household().retain(subjects, kept);
        if (cut.equals(known.household())) {
            return known;
        }
        Fates fates = new Fates();
        fates.dropped("/household", NOT_ASKED);
        List<LossReport.Line> lines = new ArrayList<>(known.losses().lines());
        lines.addAll(fates.report().lines());
        return new SourceAnswer.Known(cut, new LossReport(lines));
    }

    private static byte[] question(Disclosure about, Set<Field> fields, LocalDate on) {
        Set<String> numbers = numbers(about);
        if (numbers.isEmpty()) {
            throw new IllegalStateException("person.bsn: needed for this question, and not there");
        }
        ObjectNode question =
                JsonNodeFactory.instance.objectNode().put("$schema", QUESTION).put("on", on.toString());
        ArrayNode paths = question.putArray("fields");
        fields.stream().map(Field::path).sorted().forEach(paths::add);
        ArrayNode persons = question.putArray("persons");
        numbers.forEach(number -> persons.addObject().put("bsn", number));
        if (!JsonSchema.of(QUESTION).isMetBy(question)) {
            throw new IllegalStateException("household-question: what was written breaks its schema");
        }
        return SafeJson.write(question);
    }

    private static SourceAnswer answer(byte[] bytes, Provenance provenance) {
        JsonNode answer = SafeJson.read(bytes);
        JsonSchema.of(ANSWER).check(answer);
        if (answer.has("refused")) {
            return new SourceAnswer.Refused(answer.path("refused").asText());
        }
        if (answer.has("failed")) {
            return new SourceAnswer.Failed(answer.path("failed").asText());
        }
        Fates fates = new Fates();
        Household household = HouseholdJson.household(answer.path("household"), "/household", provenance, fates);
        return new SourceAnswer.Known(household, fates.report());
    }

    private static Set<String> numbers(Disclosure about) {
        return about.household().persons().stream()
                .flatMap(p -> number(p).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> number(Person person) {
        return person.bsn().asOptional().map(Bsn::value);
    }
}
