// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.samenhang.adapters.jms.QueueUse;
import nl.samenhang.adapters.zgw.CaseNotices;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.policy.Policy;
import nl.samenhang.routes.Rules;

/** The configuration that is in force. It is exchanged as a whole: whoever looks gets all of the old or all of the new. */
final class Live {

    /** One configuration, and what the routes take from it. */
    record InForce(Configuration configuration, Rules rules) {}

    private final Mappings standard;
    private final AtomicReference<InForce> now;

    Live(Configuration configuration, Mappings standard) {
        this.standard = standard;
        now = new AtomicReference<>(of(configuration));
    }

    InForce of(Configuration configuration) {
        Directory directory = configuration.directory();
        return new InForce(
                configuration,
                new Rules(
                        standard.with(configuration.formats()),
                        configuration.policy(),
                        directory.parties(),
                        directory.sources()));
    }

    void become(InForce fresh) {
        now.set(fresh);
    }

    InForce inForce() {
        return now.get();
    }

    Rules rules() {
        return now.get().rules();
    }

    Policy policy() {
        return rules().policy();
    }

    Parties parties() {
        return rules().parties();
    }

    Directory directory() {
        return now.get().configuration().directory();
    }

    Optional<URI> endpoint(Party party) {
        return directory().endpoint(party);
    }

    Optional<URI> sourceEndpoint(Party party) {
        return directory().sourceEndpoint(party);
    }

    Optional<CaseNotices> notices(Party party) {
        return directory().notices(party);
    }

    /** What a party does over JMS. */
    Set<QueueUse> jms(Party party) {
        return directory().jms(party);
    }

    /** Who has an outbound route. */
    List<String> receivers() {
        return now.get().configuration().routes().stream()
                .flatMap(route -> route.receiver().stream())
                .sorted()
                .toList();
    }
}
