// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.mappings.Mapping;
import nl.samenhang.mappings.MessageReader;
import nl.samenhang.mappings.MessageWriter;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.Writing;
import nl.samenhang.policy.Disclosure;

/** The message {@code household}: a header and a household, as {@code docs/schema/household-message.schema.json} has them. */
public final class HouseholdMessage implements MessageReader, MessageWriter {

    public static final MessageType TYPE = new MessageType("household");

    /** The {@code $id} of its schema, and the value of its member {@code $schema}. */
    public static final String SCHEMA = "urn:samenhang:schema:household-message:0.1";

    private static final String HOUSEHOLD = "household";
    private static final SchemaVersions VERSIONS = new SchemaVersions("0.1", "0.1");

    static final Mapping.HeaderPlaces PLACES = new Mapping.HeaderPlaces("/header/identification", "/header/dated");

    private final MessageType type;

    /**
     * Reads and writes the message under another name.
     *
     * @param type what the header of what was read says that it is
     */
    HouseholdMessage(MessageType type) {
        this.type = type;
    }

    /** It may be about any task, so that the sender's own task is where its facts were collected. */
    public static Mapping mapping() {
        HouseholdMessage message = new HouseholdMessage(TYPE);
        return new Mapping(
                TYPE,
                "urn:samenhang:schema:household-message:[0-9.]+",
                EnumSet.complementOf(EnumSet.of(Domain.UNKNOWN)),
                PLACES,
                message,
                message);
    }

    /**
     * Writes as the message {@code household} what came in another form.
     *
     * @param type of what was read
     */
    public static MessageWriter writerFor(MessageType type) {
        return new HouseholdMessage(type);
    }

    @Override
    public Reading read(byte[] message, Provenance provenance) {
        return read(SafeJson.read(message), provenance);
    }

    Reading read(JsonNode message, Provenance provenance) {
        JsonSchema.of(SCHEMA).check(message);
        Fates fates = new Fates();
        Household household = HouseholdJson.household(message.path(HOUSEHOLD), "/" + HOUSEHOLD, provenance, fates);
        return new Reading(header(message.path("header")), household, fates.report());
    }

    private MessageHeader header(JsonNode header) {
        return new MessageHeader(
                type,
                party(header.path("from").asText()),
                party(header.path("to").asText()),
                header.path("identification").asText(),
                LocalDate.parse(header.path("dated").asText()),
                VERSIONS,
                Optional.empty());
    }

    private static PartyCode party(String code) {
        int colon = code.indexOf(':');
        return new PartyCode(code.substring(0, colon), code.substring(colon + 1));
    }

    /** None: whatever is left of a household has a form. */
    @Override
    public Set<Field> needed() {
        return Set.of();
    }

    @Override
    public Writing write(MessageHeader header, Disclosure disclosure) {
        return write(header, disclosure.household());
    }

    /**
     * A message of the gateway's own, such as a signal that it raises.
     *
     * @param identification the writer's own number of it, used once
     */
    public static byte[] of(PartyCode from, PartyCode to, String identification, LocalDate dated, Household household) {
        var header = new MessageHeader(TYPE, from, to, identification, dated, VERSIONS, Optional.empty());
        return new HouseholdMessage(TYPE).write(header, household).bytes();
    }

    private Writing write(MessageHeader header, Household household) {
        Fates fates = new Fates();
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA);
        message.putObject("header")
                .put("from", header.from().toString())
                .put("to", header.to().toString())
                .put("identification", header.identification())
                .put("dated", header.dated().toString());
        message.set(HOUSEHOLD, HouseholdJson.node(household, fates));
        if (!JsonSchema.of(SCHEMA).isMetBy(message)) {
            throw new IllegalStateException(type + ": what was written breaks its schema");
        }
        return new Writing(SafeJson.write(message), fates.report());
    }
}
