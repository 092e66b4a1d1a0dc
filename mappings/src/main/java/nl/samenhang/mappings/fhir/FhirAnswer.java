// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.Period;
import nl.samenhang.mappings.Writing;
import nl.samenhang.mappings.json.Fates;
import nl.samenhang.mappings.json.HouseholdReport.Line;
import nl.samenhang.mappings.json.SafeJson;

/**
 * The answer as a {@code Bundle} of type collection: a Group, a Patient for everybody of whom something is told, a RelatedPerson for each
 * pair that something binds, a Provenance for each answer of a source, and last an OperationOutcome with what became of every source.
 *
 * <p>Inside the bundle everything refers to everything by {@code fullUrl}, a name that is made from the exchange: it is good for this
 * answer alone. What can be read again has an id beside it.
 */
final class FhirAnswer {

    private static final String NO_PLACE = "the FHIR answer has no place for it";

    private final ExchangeId exchange;
    private final Household household;
    private final List<Line> sources;
    private final Names names;
    private final Fates fates = new Fates();
    private final ObjectNode bundle = Fhir.resource("Bundle");

    FhirAnswer(ExchangeId exchange, Household household, List<Line> sources, Names names) {
        this.exchange = exchange;
        this.household = household;
        this.sources = sources;
        this.names = names;
    }

    Writing write() {
        bundle.putObject("identifier").put("system", "urn:ietf:rfc:3986").put("value", "urn:uuid:" + exchange);
        bundle.put("type", "collection");
        Origins origins = new Origins();
        Relations relations = new Relations(household, this::url, names, fates, origins);
        Map<String, ObjectNode> related = relations.written();
        add("group", group(origins));
        Patients patients = new Patients(names, fates, origins);
        household.persons().forEach(person -> {
            ObjectNode patient = patients.patient(person, url(person.key().value()));
            relations.links(person.key()).forEach(link -> Fhir.list(patient, "link")
                    .addObject()
                    .put("type", "seealso")
                    .set("other", Fhir.reference(link)));
            add(person.key().value(), patient);
        });
        related.forEach(this::add);
        origins.provenances(sources).forEach(this::add);
        add("outcome", SourceOutcomes.outcome(sources));
        dropped();
        return new Writing(SafeJson.write(bundle), fates.report());
    }

    private ObjectNode group(Origins origins) {
        ObjectNode group = Fhir.resource("Group");
        names.group().ifPresent(id -> group.put("id", id));
        group.put("type", "person").put("actual", true);
        ArrayNode codings = group.putObject("code").putArray("coding");
        codings.add(Fhir.coding(Fhir.CODES + "v3-EntityCode", "HHOLD"));
        codings.add(Fhir.coding(
                Fhir.ours("household-definition"), household.definition().name()));
        household.members().forEach(member -> Fhir.list(group, "member").add(member(member, origins)));
        return group;
    }

    private ObjectNode member(HouseholdMember member, Origins origins) {
        fates.renamed("/members/person", "Group.member.entity");
        fates.renamed("/members/role", "Group.member.extension");
        fates.renamed("/members/basis", "Group.member.extension");
        ObjectNode node = Fhir.object();
        ObjectNode extension = Fhir.extension(node, Fhir.OURS + "household-member");
        part(extension, "role", member.role().name());
        part(extension, "basis", member.basis().name());
        node.set("entity", Fhir.reference(url(member.person().value())));
        origins.known(member.period(), url("group"));
        member.period().asOptional().flatMap(FhirAnswer::period).ifPresent(period -> {
            fates.renamed("/members/period", "Group.member.period");
            node.set("period", period);
        });
        return node;
    }

    private static void part(ObjectNode extension, String name, String code) {
        Fhir.extension(extension, name).put("valueCode", code);
    }

    /** Empty where neither end is known: FHIR has no empty elements. */
    static Optional<ObjectNode> period(Period period) {
        ObjectNode node = Fhir.object();
        period.start().ifPresent(day -> node.put("start", day.toString()));
        period.end().ifPresent(day -> node.put("end", day.toString()));
        return node.isEmpty() ? Optional.empty() : Optional.of(node);
    }

    private void add(String name, ObjectNode resource) {
        Fhir.list(bundle, "entry").addObject().put("fullUrl", url(name)).set("resource", resource);
    }

    private String url(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((exchange + "/" + name).getBytes(UTF_8));
    }

    private void dropped() {
        Map<String, Collection<?>> rest = new LinkedHashMap<>();
        rest.put("/provisions", household.provisions());
        rest.put("/signals", household.signals());
        rest.put("/enrolments", household.enrolments());
        rest.put("/absences", household.absences());
        rest.put("/plans", household.plans());
        rest.put("/cases", household.cases());
        rest.forEach((path, facts) -> {
            if (!facts.isEmpty()) {
                fates.dropped(path, NO_PLACE);
            }
        });
    }
}
