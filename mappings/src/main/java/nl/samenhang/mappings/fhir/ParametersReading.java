// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.fhir.ParameterList.Parameter;
import nl.samenhang.mappings.json.HouseholdInquiry;

/** Reads the parameters of one question. Strict: no parameter that nobody asks for, each value of its own type. */
final class ParametersReading {

    private static final int MOST_PERSONS = 20;
    private static final Set<String> KINDS = Set.of("Patient", "Group", "RelatedPerson");

    private final ParameterList parameters;
    private final SealedIds ids;
    private final Optional<SealedIds.For> whom;
    private final Set<Bsn> persons = new LinkedHashSet<>();
    private boolean registered;

    ParametersReading(JsonNode root, SealedIds ids, Optional<SealedIds.For> whom) {
        this.parameters = ParameterList.of(root);
        this.ids = ids;
        this.whom = whom;
    }

    HouseholdInquiry inquiry(Optional<Purpose> purpose) {
        parameters.several("search").forEach(p -> p.fault("ADDRESS", "has to be asked in a body"));
        if (!parameters.findings().isEmpty()) {
            throw new UnreadableMessageException(parameters.findings());
        }
        purpose(purpose);
        List<Parameter> named = parameters.several("person");
        named.forEach(this::person);
        if (named.isEmpty() || persons.size() > MOST_PERSONS) {
            parameters.fault("PARAMETERS", "person", "1 to " + MOST_PERSONS + " persons");
        }
        parameters.one("definition").ifPresent(this::definition);
        Optional<LocalDate> on =
                parameters.one("on").flatMap(p -> p.text("valueDate", "a date as yyyy-mm-dd", LocalDate::parse));
        Set<Field> fields = fields();
        Optional<HouseholdInquiry.Emergency> emergency =
                parameters.one("emergency").flatMap(this::emergency);
        parameters.nothingElse();
        if (!parameters.findings().isEmpty()) {
            throw new UnreadableMessageException(parameters.findings());
        }
        return new HouseholdInquiry(List.copyOf(persons), registered, on, fields, emergency);
    }

    /** What stands in the body has to be what the transport was told, since that is on the trail. */
    private void purpose(Optional<Purpose> told) {
        parameters
                .one("doel")
                .ifPresent(p -> p.text("valueCode", "the purpose that the request was made for", text -> told.filter(
                                purpose -> purpose.code().equals(text))
                        .orElseThrow(IllegalArgumentException::new)));
    }

    private void person(Parameter parameter) {
        if (!parameter.has("valueReference")) {
            bsn(parameter).ifPresent(persons::add);
            return;
        }
        parameter
                .text("/valueReference/reference", "a reference to a Patient, RelatedPerson or Group", text -> text)
                .filter(text -> whom.isPresent())
                .ifPresent(text -> opened(parameter, text));
    }

    private void opened(Parameter parameter, String reference) {
        int slash = reference.indexOf('/');
        String kind = reference.substring(0, Math.max(slash, 0));
        Optional<SealedIds.About> about = KINDS.contains(kind)
                ? ids.open(kind, reference.substring(slash + 1), whom.orElseThrow())
                : Optional.empty();
        if (about.isEmpty()) {
            parameter.fault("ID", "has to be an id that this party was given for this purpose");
        }
        about.ifPresent(found -> {
            persons.addAll(found.persons());
            registered |= found.registered();
        });
    }

    private void definition(Parameter parameter) {
        parameter
                .text("valueCode", "REGISTER or TEAM_CASE", HouseholdDefinition::valueOf)
                .ifPresent(definition -> {
                    switch (definition) {
                        case REGISTER -> registered = true;
                        case TEAM_CASE -> {}
                        case BRP_ADDRESS, PW_JOINT, WMO_UNIT, MESSAGE ->
                            parameter.fault("PARAMETERS", "has to be REGISTER or TEAM_CASE");
                    }
                });
    }

    private Set<Field> fields() {
        List<Parameter> asked = parameters.several("field");
        if (asked.isEmpty()) {
            return EnumSet.allOf(Field.class);
        }
        Set<Field> fields = EnumSet.noneOf(Field.class);
        asked.forEach(p -> p.text("valueCode", "a field of the household", text -> Field.named(text)
                        .orElseThrow(IllegalArgumentException::new))
                .ifPresent(fields::add));
        return fields;
    }

    private Optional<HouseholdInquiry.Emergency> emergency(Parameter parameter) {
        ParameterList parts = parameter.parts();
        List<String> words = new ArrayList<>();
        for (String name : List.of("reason", "role", "harm", "declaredBy")) {
            parts.needed(name)
                    .flatMap(p -> p.text("valueString", "a text", ParametersReading::filled))
                    .ifPresent(words::add);
        }
        Optional<Bsn> subject = parts.needed("subject").flatMap(this::bsn);
        Optional<OffsetDateTime> until = parts.needed("until")
                .flatMap(p -> p.text("valueInstant", "an instant with its offset", OffsetDateTime::parse));
        parts.nothingElse();
        if (words.size() < 4) {
            return Optional.empty();
        }
        return subject.flatMap(bsn -> until.map(end -> new HouseholdInquiry.Emergency(
                words.get(0), words.get(1), words.get(2), words.get(3), bsn, end.toInstant())));
    }

    private Optional<Bsn> bsn(Parameter parameter) {
        parameter.text("/valueIdentifier/system", Fhir.BSN, text -> {
            if (!text.equals(Fhir.BSN)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
        return parameter.text("/valueIdentifier/value", "a citizen service number", Bsn::new);
    }

    private static String filled(String text) {
        if (text.isBlank() || text.length() > 1_000) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
