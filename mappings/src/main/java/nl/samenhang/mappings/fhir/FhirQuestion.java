// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.mappings.PosedInquiry;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.HouseholdInquiry;
import nl.samenhang.mappings.json.SafeJson;

/**
 * A question about a household as a FHIR {@code Parameters} resource: the same question as {@link HouseholdInquiry}, which it becomes.
 *
 * <p>Parameters: {@code doel} (code, what the transport was told too), {@code person} (1 to 20; an identifier, or a reference to a
 * resource of an earlier answer), {@code definition} (code, REGISTER or TEAM_CASE), {@code on} (date), {@code field} (code), and
 * {@code emergency} with parts.
 */
public final class FhirQuestion {

    /** What {@link SafeJson#marks} says of such a message. */
    public static final String MARK = "resourceType:Parameters";

    /** What the answer is, for the trail. */
    public static final MessageType ANSWER = new MessageType("fhir-bundle");

    private final SealedIds ids;

    public FhirQuestion(SealedIds ids) {
        this.ids = ids;
    }

    /**
     * Reads it, with what writes the answer.
     *
     * @param purpose what the transport was told; without one no reference opens
     * @throws UnreadableMessageException with every finding of the first level that has any
     */
    public PosedInquiry read(byte[] body, Party asker, Optional<Purpose> purpose) {
        JsonNode root = SafeJson.read(body);
        Optional<SealedIds.For> whom = purpose.map(p -> new SealedIds.For(asker, p));
        HouseholdInquiry inquiry = new ParametersReading(root, ids, whom).inquiry(purpose);
        return new PosedInquiry(inquiry, ANSWER, (exchange, disclosure, sources) -> new FhirAnswer(
                        exchange, disclosure.household(), sources, names(inquiry, whom))
                .write());
    }

    private Names names(HouseholdInquiry inquiry, Optional<SealedIds.For> whom) {
        return new Names(ids, whom.orElseThrow(), new SealedIds.About(inquiry.persons(), inquiry.registered()));
    }
}
