// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.mappings.json.Fates;

/**
 * Writes what binds persons: a RelatedPerson for each pair, with all that one is of the other, authority included. The RelatedPerson is
 * the one who is something of the Patient; that it is the same human as another Patient, that other one says ({@code Patient.link}).
 */
final class Relations {

    private final Household household;
    private final Map<PersonKey, Person> persons;
    private final UnaryOperator<String> url;
    private final Names names;
    private final Fates fates;
    private final Origins origins;
    private final Map<Pair, ObjectNode> pairs = new LinkedHashMap<>();

    Relations(Household household, UnaryOperator<String> url, Names names, Fates fates, Origins origins) {
        this.household = household;
        this.persons = household.persons().stream().collect(Collectors.toMap(Person::key, Function.identity()));
        this.url = url;
        this.names = names;
        this.fates = fates;
        this.origins = origins;
    }

    /** Who is something of whom. */
    private record Pair(PersonKey from, PersonKey to) {
        String name() {
            return from.value() + "/" + to.value();
        }
    }

    /** The resources, by their name in the answer. */
    Map<String, ObjectNode> written() {
        household.relations().forEach(this::relation);
        household.authorities().forEach(this::authority);
        Map<String, ObjectNode> written = new LinkedHashMap<>();
        pairs.forEach((pair, node) -> written.put(pair.name(), node));
        return written;
    }

    /** Where somebody is the RelatedPerson. */
    List<String> links(PersonKey person) {
        return pairs.keySet().stream()
                .filter(pair -> pair.from().equals(person))
                .map(pair -> url.apply(pair.name()))
                .toList();
    }

    private void relation(PersonRelation relation) {
        Pair pair = new Pair(relation.from(), relation.to());
        Optional<Code> kind = relation.kind().asOptional();
        if (kind.isEmpty() || !isHere(pair)) {
            return;
        }
        fates.renamed("/relations/kind", "RelatedPerson.relationship");
        relation.rank().asOptional().ifPresent(rank -> fates.dropped("/relations/rank", "RelatedPerson has no order"));
        ObjectNode node = node(pair);
        relationship(node, Fhir.coding(kind.get()));
        origins.known(relation.kind(), url.apply(pair.name()));
        relation.period().asOptional().flatMap(FhirAnswer::period).ifPresent(period -> {
            fates.renamed("/relations/period", "RelatedPerson.period");
            node.set("period", period);
        });
    }

    private void authority(Authority authority) {
        for (PersonKey holder : authority.holders()) {
            Pair pair = new Pair(holder, authority.minor());
            if (isHere(pair)) {
                authority.kind().asOptional().ifPresent(kind -> {
                    fates.renamed("/authorities/kind", "RelatedPerson.relationship");
                    relationship(node(pair), Fhir.coding(Fhir.ours("authority"), kind.name()));
                    origins.known(authority.kind(), url.apply(pair.name()));
                });
            }
        }
        if (authority.holders().isEmpty()) {
            fates.dropped("/authorities", "nobody has it, so there is no RelatedPerson");
        }
    }

    private boolean isHere(Pair pair) {
        return persons.containsKey(pair.from()) && persons.containsKey(pair.to());
    }

    private ObjectNode node(Pair pair) {
        return pairs.computeIfAbsent(pair, p -> {
            ObjectNode node = Fhir.resource("RelatedPerson");
            Person from = Objects.requireNonNull(persons.get(p.from()));
            Person to = Objects.requireNonNull(persons.get(p.to()));
            names.relatedPerson(from, to).ifPresent(id -> node.put("id", id));
            from.bsn().asOptional().ifPresent(bsn -> Fhir.list(node, "identifier")
                    .addObject()
                    .put("system", Fhir.BSN)
                    .put("value", bsn.value()));
            node.set("patient", Fhir.reference(url.apply(p.to().value())));
            from.name().asOptional().ifPresent(name -> HumanNames.put(Fhir.list(node, "name"), name));
            return node;
        });
    }

    private static void relationship(ObjectNode node, ObjectNode coding) {
        Fhir.list(Fhir.list(node, "relationship").addObject(), "coding").add(coding);
    }
}
