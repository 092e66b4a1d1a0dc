// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Asked;
import nl.samenhang.audit.AuditEvent.Correlated;
import nl.samenhang.audit.AuditEvent.Denied;
import nl.samenhang.audit.AuditEvent.Handled;
import nl.samenhang.audit.AuditEvent.Permitted;
import nl.samenhang.audit.AuditEvent.Received;
import nl.samenhang.audit.AuditEvent.Reconfigured;
import nl.samenhang.audit.AuditEvent.Translated;
import nl.samenhang.audit.AuditEvent.Unreadable;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.ConsentEvent;
import nl.samenhang.audit.EmergencyEvent.BreakGlassReviewed;
import nl.samenhang.audit.EmergencyEvent.BrokeGlass;
import nl.samenhang.audit.PlacedRecord;

/**
 * One record of the trail as an AuditEvent of FHIR R4 (4.0.1). It says what the record itself says and nothing of the records around it,
 * and never who of the staff it was nor the words in which somebody gave a reason: those are on the trail.
 */
final class AuditEventJson {

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final String OURS = "urn:samenhang:";
    private static final String GATEWAY = "Samenhang";

    private AuditEventJson() {}

    /** The resource; its id is the place of the record. */
    static ObjectNode of(PlacedRecord placed) {
        AuditRecord entry = placed.entry();
        AuditEvent event = entry.event();
        AuditEventCodes codes = AuditEventCodes.of(event);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "AuditEvent")
                .put("id", Long.toString(placed.place()));
        type(json.putObject("type"), codes);
        coding(json.putArray("subtype").addObject(), OURS + "audit-event", codes.word());
        json.put("action", codes.action()).put("recorded", entry.at().toString());
        json.put("outcome", AuditEventCodes.failure(event).isPresent() ? "4" : "0");
        AuditEventCodes.failure(event)
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> json.put("outcomeDesc", reason));
        purposes(json, AuditEventCodes.purposes(event));
        agents(json.putArray("agent"), event);
        json.putObject("source").putObject("observer").put("display", GATEWAY);
        entities(json.putArray("entity"), entry);
        return json;
    }

    private static void type(ObjectNode type, AuditEventCodes codes) {
        if (codes.lifecycle().isEmpty()) {
            coding(type, "http://dicom.nema.org/resources/ontology/DCM", "110100")
                    .put("display", "Application Activity");
        } else {
            coding(type, TERMINOLOGY + "iso-21089-lifecycle", codes.lifecycle());
        }
    }

    private static void purposes(ObjectNode json, List<String> purposes) {
        List<String> said = purposes.stream().filter(p -> !p.isBlank()).toList();
        if (!said.isEmpty()) {
            ArrayNode list = json.putArray("purposeOfEvent");
            said.forEach(purpose -> coding(list.addObject().putArray("coding").addObject(), OURS + "purpose", purpose));
        }
    }

    /** FHIR wants at least one: where no party set it going, the gateway did. */
    private static void agents(ArrayNode agents, AuditEvent event) {
        agent(
                agents,
                AuditEventCodes.requestor(event).filter(name -> !name.isBlank()).orElse(GATEWAY),
                true);
        AuditEventCodes.other(event).filter(name -> !name.isBlank()).ifPresent(name -> agent(agents, name, false));
    }

    private static void agent(ArrayNode agents, String name, boolean requestor) {
        agents.addObject().put("name", name).put("requestor", requestor);
    }

    private static void entities(ArrayNode entities, AuditRecord entry) {
        AuditEventCodes.subjects(entry.event()).forEach(subject -> {
            ObjectNode person = entity(entities, "pseudonym", "p-" + subject, "1");
            coding(person.putObject("role"), TERMINOLOGY + "object-role", "1").put("display", "Patient");
        });
        entity(entities, "exchange", entry.exchange().toString(), "2");
        ObjectNode message = entity(entities, "message", entry.message().toString(), "2");
        ArrayNode details = JsonNodeFactory.instance.arrayNode();
        details(details, entry.event());
        if (!details.isEmpty()) {
            message.set("detail", details);
        }
    }

    private static ObjectNode entity(ArrayNode entities, String system, String value, String type) {
        ObjectNode entity = entities.addObject();
        entity.putObject("what")
                .putObject("identifier")
                .put("system", OURS + system)
                .put("value", value);
        coding(entity.putObject("type"), TERMINOLOGY + "audit-entity-type", type)
                .put("display", type.equals("1") ? "Person" : "System Object");
        return entity;
    }

    private static void details(ArrayNode details, AuditEvent event) {
        switch (event) {
            case Received e -> add(details, "type", e.type());
            case Correlated e -> add(details, "answers", e.answers());
            case Unreadable e -> add(details, "finding", e.findings());
            case Permitted e -> {
                add(details, "moment", e.moment().name().toLowerCase(Locale.ROOT));
                add(details, "ground", e.grounds());
                add(details, "field", e.fields());
                add(details, "obligation", e.obligations());
                add(details, "consent", e.consents());
                add(details, "question", e.asked().stream().map(Asked::question).toList());
                add(details, "policy", e.policy());
            }
            case Denied e -> {
                add(details, "moment", e.moment().name().toLowerCase(Locale.ROOT));
                add(details, "near-miss", e.nearMisses());
                add(details, "question", e.asked().stream().map(Asked::question).toList());
                add(details, "policy", e.policy());
            }
            case Translated e -> {
                add(details, "from", e.from());
                add(details, "to", e.to());
                add(details, "loss", e.losses());
            }
            case Handled e -> add(details, "act", e.act());
            case Reconfigured e -> add(details, "kind", e.kinds());
            case ConsentEvent e -> consents(details, e);
            case BrokeGlass e -> {
                add(details, "reason", e.reason());
                add(details, "until", e.until());
            }
            case BreakGlassReviewed e ->
                add(details, "verdict", e.verdict().name().toLowerCase(Locale.ROOT));
            default -> {
                // who got it and why it failed stand elsewhere in the resource
            }
        }
    }

    private static void consents(ArrayNode details, ConsentEvent event) {
        add(details, "consent", event.consents());
        if (event instanceof ConsentEvent.Change change) {
            add(details, "field", change.covered().fields());
        }
    }

    private static void add(ArrayNode details, String type, List<String> values) {
        values.forEach(value -> add(details, type, value));
    }

    /** FHIR has no empty strings. */
    private static void add(ArrayNode details, String type, String value) {
        if (!value.isBlank()) {
            details.addObject().put("type", type).put("valueString", value);
        }
    }

    private static ObjectNode coding(ObjectNode coding, String system, String code) {
        return coding.put("system", system).put("code", code);
    }
}
