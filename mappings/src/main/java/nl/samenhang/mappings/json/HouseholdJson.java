// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.UnreadableMessageException;

/**
 * A household as {@code docs/schema/household.schema.json} has it.
 *
 * <p>Written, each fact says where it came from. Read, it does not: whoever sends a household cannot say whose word it is or under
 * which task it was collected, since both open doors. What the gateway knows of the sender holds for every fact.
 */
public final class HouseholdJson {

    /** The {@code $id} of the schema. */
    public static final String SCHEMA = "urn:samenhang:schema:household:0.1";

    private HouseholdJson() {}

    /** Writes it. What is withheld is there as {@code WITHHELD_BY_POLICY}, so that a receiver sees that it was not given. */
    public static byte[] write(Household household) {
        return SafeJson.write(node(household, new Fates()));
    }

    /**
     * Checks it against its schema and reads it.
     *
     * @param provenance given to every fact in it
     * @throws UnreadableMessageException with every finding of the first level that has any
     */
    public static Household read(byte[] json, Provenance provenance) {
        JsonNode node = SafeJson.read(json);
        JsonSchema.of(SCHEMA).check(node);
        return household(node, "", provenance, new Fates());
    }

    static ObjectNode node(Household household, Fates fates) {
        return (ObjectNode) new RecordWriting(fates).node(household, "");
    }

    /**
     * Reads one that met the schema.
     *
     * @param root where it stands in its message, as a JSON pointer
     */
    static Household household(JsonNode node, String root, Provenance provenance, Fates fates) {
        RecordReading reading = new RecordReading(provenance, fates);
        Optional<Household> household = reading.record(Household.class, node, root, "");
        List<Finding> findings = new ArrayList<>(reading.findings());
        household.ifPresent(whole -> findings.addAll(PersonKeys.findings(whole, root)));
        if (!findings.isEmpty()) {
            throw new UnreadableMessageException(findings);
        }
        return household.orElseThrow();
    }
}
