// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.adapters.http.PartyCodes;
import nl.samenhang.adapters.jms.QueueUse;
import nl.samenhang.adapters.zgw.CaseNotices;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.SourceParty;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Words;

/**
 * The register of parties with their addresses: what {@code parties.yaml} holds.
 *
 * @param notices what is done with the notifications of a case system, for those that send any
 * @param jms what a party does over JMS, for those that do anything
 */
public record Directory(
        Parties parties,
        Map<String, URI> endpoints,
        List<SourceParty> sources,
        Map<String, URI> sourceEndpoints,
        Map<String, CaseNotices> notices,
        Map<String, Set<QueueUse>> jms) {

    private static final Words<Domain> DOMAINS = Words.of("a domain", Domain.values(), Domain::name);
    private static final Words<QueueUse> USES =
            Words.of("a use of JMS", QueueUse.values(), use -> use.name().toLowerCase(Locale.ROOT));
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** What a source may answer; each has a mapping. */
    static final List<String> QUESTIONS =
            List.of("brp-bewoning", "brp-persoon", "household-question", "suwi-bijstandsregelingen", "zgw-zaken");

    private static final Set<String> SYSTEMS = Set.of(PartyCode.GEMEENTE, PartyCode.AGB, PartyCode.DDAS);

    public Directory {
        endpoints = Map.copyOf(endpoints);
        sources = List.copyOf(sources);
        sourceEndpoints = Map.copyOf(sourceEndpoints);
        notices = Map.copyOf(notices);
        jms = Map.copyOf(jms);
    }

    /** Where the party answers questions, if it does. */
    public Optional<URI> sourceEndpoint(Party party) {
        return Optional.ofNullable(sourceEndpoints.get(party.name()));
    }

    /** Whether the party takes messages, in one way or another. */
    boolean isReachable(Party party) {
        return endpoint(party).isPresent() || jms(party).contains(QueueUse.RECEIVES);
    }

    /** What is done with its notifications, if it sends any. */
    public Optional<CaseNotices> notices(Party party) {
        return Optional.ofNullable(notices.get(party.name()));
    }

    /** What the party does over JMS; nothing for most. */
    public Set<QueueUse> jms(Party party) {
        return jms.getOrDefault(party.name(), Set.of());
    }

    /** Where the party takes messages, if it does. */
    public Optional<URI> endpoint(Party party) {
        return Optional.ofNullable(endpoints.get(party.name()));
    }

    static Directory read(Entry root) {
        List<Party> parties = new ArrayList<>();
        Map<String, URI> endpoints = new HashMap<>();
        List<SourceParty> sources = new ArrayList<>();
        Map<String, URI> sourceEndpoints = new HashMap<>();
        Map<String, CaseNotices> notices = new HashMap<>();
        Map<String, Set<QueueUse>> jms = new HashMap<>();
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
                if (entry.has("jms")) {
                    Set<QueueUse> uses = Set.copyOf(entry.words("jms", USES));
                    if (uses.contains(QueueUse.RECEIVES) && endpoints.containsKey(party.name())) {
                        entry.fault(
                                "jms",
                                "a party that receives over JMS has to have no endpoint: it gets a message once");
                    }
                    jms.put(party.name(), uses);
                }
                notices(entry).ifPresent(what -> notices.put(party.name(), what));
                answers(entry).ifPresent(answers -> {
                    sources.add(source(party, answers));
                    uri(answers, answers.text("endpoint")).ifPresent(uri -> sourceEndpoints.put(party.name(), uri));
                    answers.nothingElse();
                });
            });
            entry.nothingElse();
        }
        root.nothingElse();
        return new Directory(new Parties(parties), endpoints, sources, sourceEndpoints, notices, jms);
    }

    private static Optional<CaseNotices> notices(Entry party) {
        if (!party.has("notifies")) {
            return Optional.empty();
        }
        if (!party.has("answers")) {
            party.fault("notifies", "a case system that notifies has to answer too: its cases are fetched there");
        }
        return party.entry("notifies").flatMap(notifies -> {
            Optional<PartyCode> receiver = code(notifies, notifies.text("receiver"));
            Optional<Purpose> purpose = PartyCodes.purpose(notifies.text("purpose"));
            notifies.nothingElse();
            if (purpose.isEmpty()) {
                notifies.fault("purpose", "has to be a code of the register of processing activities");
            }
            return receiver.flatMap(to -> purpose.map(what -> new CaseNotices(to, what)));
        });
    }

    private static Optional<Entry> answers(Entry party) {
        return party.has("answers") ? party.entry("answers") : Optional.empty();
    }

    private static SourceParty source(Party party, Entry answers) {
        Set<MessageType> questions = new HashSet<>();
        for (String question : answers.texts("questions")) {
            if (QUESTIONS.contains(question)) {
                questions.add(new MessageType(question));
            } else {
                answers.fault("questions", "a question has to be one of " + QUESTIONS);
            }
        }
        return new SourceParty(
                party, questions, answers.word("collected-under", DOMAINS, Domain.UNKNOWN), deadline(answers));
    }

    private static Duration deadline(Entry answers) {
        try {
            Duration said =
                    answers.optionalText("deadline").map(Duration::parse).orElse(DEADLINE);
            if (said.isPositive() && said.compareTo(LONGEST) <= 0) {
                return said;
            }
        } catch (DateTimeParseException e) {
            // falls through to the fault below
        }
        answers.fault("deadline", "has to be a duration as in ISO 8601, such as PT5S, at most " + LONGEST);
        return DEADLINE;
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
