// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Purpose;

/**
 * All that was loaded, without a fault.
 *
 * @param rules in order of their id
 * @param switchedOn the statuses with which a rule takes part
 * @param domains how each domain is called in a sentence
 * @param rights the rows of the age matrix by their id
 * @param emergency when the glass may be broken; empty where no rule says so: then never
 * @param consents how each kind of consent is called in a sentence
 * @param digest {@code sha256:} and 64 hexadecimal digits over the content
 */
record Rulebook(
        List<Rule> rules,
        List<Prohibition> prohibitions,
        List<ClosedCell> closed,
        Map<Purpose, ProcessingActivity> purposes,
        Set<Rule.Status> switchedOn,
        Map<Domain, Phrase> domains,
        Map<ConsentKind, Phrase> consents,
        Map<String, Right> rights,
        Optional<EmergencyRules> emergency,
        String digest) {

    Rulebook withDigest(String made) {
        return new Rulebook(
                rules, prohibitions, closed, purposes, switchedOn, domains, consents, rights, emergency, made);
    }

    /** In the words of the domain register, such as "de Jeugdwet". */
    String name(Domain domain, Lang lang) {
        return domains.getOrDefault(domain, new Phrase(domain.name(), domain.name()))
                .in(lang);
    }

    String name(ConsentKind kind, Lang lang) {
        return Objects.requireNonNull(consents.get(kind), kind.name()).in(lang);
    }

    Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
