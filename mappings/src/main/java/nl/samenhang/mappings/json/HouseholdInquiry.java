// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.UnreadableMessageException;

/**
 * What a party asks about a household, as {@code docs/schema/household-inquiry.schema.json} has it.
 *
 * @param persons who is asked about; never empty
 * @param registered whether those who live with the first of them belong to it too
 * @param on the day for which the answer has to hold; empty for today
 * @param fields what is asked for; every field where the question does not say
 */
public record HouseholdInquiry(
        List<Bsn> persons,
        boolean registered,
        Optional<LocalDate> on,
        Set<Field> fields,
        Optional<Emergency> emergency) {

    public static final MessageType TYPE = new MessageType("household-inquiry");

    /** The {@code $id} of its schema, and the value of its member {@code $schema}. */
    public static final String SCHEMA = "urn:samenhang:schema:household-inquiry:0.1";

    public HouseholdInquiry {
        persons = List.copyOf(persons);
        fields = Set.copyOf(fields);
    }

    /**
     * Somebody declares an emergency.
     *
     * @param until the declarer's own limit
     */
    public record Emergency(String reason, String role, String harm, String declaredBy, Bsn subject, Instant until) {
        @Override
        public String toString() {
            return "Emergency[" + reason + "]";
        }
    }

    @Override
    public String toString() {
        return "HouseholdInquiry[" + persons.size() + " persons]";
    }

    /**
     * Checks it against its schema and reads it.
     *
     * @throws UnreadableMessageException with every finding of the first level that has any
     */
    public static HouseholdInquiry read(byte[] bytes) {
        JsonNode node = SafeJson.read(bytes);
        JsonSchema.of(SCHEMA).check(node);
        return new Words(node).inquiry();
    }

    /** What the schema cannot say: that a number passes its check and that a field exists. */
    private static final class Words {

        private final JsonNode node;
        private final List<Finding> findings = new ArrayList<>();

        Words(JsonNode node) {
            this.node = node;
        }

        HouseholdInquiry inquiry() {
            List<Bsn> persons = new ArrayList<>();
            for (int i = 0; i < node.path("persons").size(); i++) {
                bsn(node.at("/persons/" + i + "/bsn"), "/persons/" + i + "/bsn").ifPresent(persons::add);
            }
            Set<Field> fields = fields();
            Optional<Emergency> emergency = emergency();
            if (!findings.isEmpty()) {
                throw new UnreadableMessageException(findings);
            }
            return new HouseholdInquiry(
                    persons,
                    node.path("registered").asBoolean(false),
                    text("on").map(LocalDate::parse),
                    fields,
                    emergency);
        }

        private Set<Field> fields() {
            if (!node.has("fields")) {
                return EnumSet.allOf(Field.class);
            }
            Set<Field> fields = EnumSet.noneOf(Field.class);
            for (int i = 0; i < node.path("fields").size(); i++) {
                Optional<Field> field = Field.named(node.path("fields").get(i).asText());
                field.ifPresent(fields::add);
                if (field.isEmpty()) {
                    findings.add(new Finding(2, "FIELD", "/fields/" + i, "has to be a field of the household"));
                }
            }
            return fields;
        }

        private Optional<Emergency> emergency() {
            JsonNode said = node.path("emergency");
            if (said.isMissingNode()) {
                return Optional.empty();
            }
            return bsn(said.path("subject"), "/emergency/subject")
                    .map(subject -> new Emergency(
                            said.path("reason").asText(),
                            said.path("role").asText(),
                            said.path("harm").asText(),
                            said.path("declaredBy").asText(),
                            subject,
                            OffsetDateTime.parse(said.path("until").asText()).toInstant()));
        }

        private Optional<String> text(String name) {
            return node.has(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
        }

        private Optional<Bsn> bsn(JsonNode number, String place) {
            try {
                return Optional.of(new Bsn(number.asText()));
            } catch (IllegalArgumentException e) {
                findings.add(new Finding(2, "BSN", place, "has to be a citizen service number"));
                return Optional.empty();
            }
        }
    }
}
