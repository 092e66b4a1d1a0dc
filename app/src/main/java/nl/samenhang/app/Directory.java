// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Words;

/** The register of parties with their addresses: what {@code parties.yaml} holds. */
public record Directory(Parties parties, Map<String, URI> endpoints) {

    private static final Words<Domain> DOMAINS = Words.of("a domain", Domain.values(), Domain::name);
    private static final Set<String> SYSTEMS = Set.of(PartyCode.GEMEENTE, PartyCode.AGB, PartyCode.DDAS);

    public Directory {
        endpoints = Map.copyOf(endpoints);
    }

    /** Where the party takes messages, if it does. */
    public Optional<URI> endpoint(Party party) {
        return Optional.ofNullable(endpoints.get(party.name()));
    }

    static Directory read(Entry root) {
        List<Party> parties = new ArrayList<>();
        Map<String, URI> endpoints = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Entry entry : root.entries("parties")) {
            party(entry).ifPresent(party -> {
                boolean known = !taken.add(party.name());
                known |= !taken.add(party.oin().value());
                if (known) {
                    entry.fault("name", "the name and the OIN have to be of one party only");
                }
                parties.add(party);
                entry.optionalText("endpoint")
                        .flatMap(text -> uri(entry, text))
                        .ifPresent(uri -> endpoints.put(party.name(), uri));
            });
            entry.nothingElse();
        }
        root.nothingElse();
        return new Directory(new Parties(parties), endpoints);
    }

    private static Optional<Party> party(Entry entry) {
        String name = entry.text("name");
        String oin = entry.text("oin");
        Set<Domain> serves = Set.copyOf(entry.words("serves", DOMAINS));
        Set<PartyCode> codes = new HashSet<>();
        if (entry.has("codes")) {
            entry.texts("codes").forEach(text -> code(entry, text).ifPresent(codes::add));
        }
        try {
            return Optional.of(new Party(name, new Oin(oin), serves, codes));
        } catch (IllegalArgumentException e) {
            entry.fault("name", "has to be a party: " + e.getMessage());
            entry.has("endpoint");
            return Optional.empty();
        }
    }

    private static Optional<PartyCode> code(Entry entry, String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !SYSTEMS.contains(text.substring(0, colon))) {
            entry.fault("codes", "a code has to be GEMEENTE:<4 digits>, AGB:<8 digits> or DDAS:<code of the supplier>");
            return Optional.empty();
        }
        return Optional.of(new PartyCode(text.substring(0, colon), text.substring(colon + 1)));
    }

    private static Optional<URI> uri(Entry entry, String text) {
        try {
            URI uri = URI.create(text);
            if ("https".equals(uri.getScheme())) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException notAnAddress) {
            // falls through to the fault below
        }
        entry.fault("endpoint", "has to be an https address");
        return Optional.empty();
    }
}
