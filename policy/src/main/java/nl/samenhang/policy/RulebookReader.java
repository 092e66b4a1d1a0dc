// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Faults;
import nl.samenhang.policy.yaml.Words;

/** Reads rule files into a {@link Rulebook}: all of it, or all the faults. */
final class RulebookReader {

    private final Shelf shelf;
    private final Set<MessageType> claimed = new HashSet<>();

    private RulebookReader(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Reads them all.
     *
     * @throws PolicyFaultsException with every fault of every file
     */
    static Rulebook read(List<RuleFile> files) {
        var faults = new Faults();
        var shelf = Shelf.of(files, faults);
        Rulebook book = new RulebookReader(shelf).book();
        refuseUnnamed(book, faults);
        if (!faults.all().isEmpty()) {
            throw new PolicyFaultsException(faults.all());
        }
        return book.withDigest(Digest.of(shelf.all()));
    }

    private Rulebook book() {
        Map<Purpose, ProcessingActivity> purposes = new HashMap<>();
        each(Section.PURPOSES, this::activity).forEach(a -> purposes.put(a.purpose(), a));
        Map<Domain, Phrase> domains = new HashMap<>();
        each(Section.DOMAINS, e -> domains.put(e.word("id", Vocabulary.DOMAIN, Domain.UNKNOWN), Phrase.of(e, "name")));
        Map<ConsentKind, Phrase> consents = new HashMap<>();
        each(
                Section.CONSENTS,
                e -> consents.put(
                        e.word("id", Vocabulary.CONSENT, ConsentKind.C3_CARE_AGREEMENT), Phrase.of(e, "name")));
        Map<String, Right> rights = byId(Section.AGES, AgesReader::right);
        var rules = new RuleReader(
                new Words<>("a law", byId(Section.LAWS, RulebookReader::law)),
                new Words<>("a purpose", purposes.keySet().stream().collect(toMap(Purpose::code, Function.identity()))),
                new Words<>("a profile", byId(Section.PROFILES, RulebookReader::profile)),
                new Words<>("a right of the age matrix", rights));
        return new Rulebook(
                each(Section.RULES, rules::read),
                each(Section.PROHIBITIONS, RulebookReader::prohibition),
                each(Section.CLOSED, RulebookReader::closed),
                purposes,
                switchedOn(),
                domains,
                consents,
                rights,
                each(Section.EMERGENCY, AgesReader::emergency).stream().findFirst(),
                "");
    }

    /** Which statuses take part. Only what was read, unless the settings say otherwise. */
    private Set<Rule.Status> switchedOn() {
        Set<Rule.Status> on = new HashSet<>();
        each(Section.SETTINGS, e -> {
            e.word("id", new Words<>("a setting", Map.of("statuses", "statuses")), "");
            return on.addAll(e.words("on", Vocabulary.STATUS));
        });
        return on.isEmpty() ? Set.of(Rule.Status.READ) : Set.copyOf(on);
    }

    private ProcessingActivity activity(Entry entry) {
        return new ProcessingActivity(
                converted(entry, "id", Purpose::new, new Purpose("x")),
                Phrase.of(entry, "name"),
                entry.word("task", Vocabulary.DOMAIN, Domain.UNKNOWN),
                activityUri(entry),
                messages(entry),
                entry.word("mode", Vocabulary.MODE, Mode.STRICT),
                entry.date("active-from"));
    }

    private Set<MessageType> messages(Entry entry) {
        if (!entry.has("messages")) {
            return Set.of();
        }
        Set<MessageType> messages = new HashSet<>();
        for (String code : entry.texts("messages")) {
            MessageType type = converted(code, entry, "messages", MessageType::new, new MessageType("x"));
            if (!claimed.add(type)) {
                entry.fault("messages", "'" + code + "' is for another purpose already; it has to be for one");
            }
            messages.add(type);
        }
        return Set.copyOf(messages);
    }

    private static URI activityUri(Entry entry) {
        try {
            URI uri = new URI(entry.text("activity"));
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException notAUri) {
            // the same fault as a relative one
        }
        entry.fault("activity", "'activity' has to be an absolute URI in the register of the own organisation");
        return URI.create("about:blank");
    }

    private static Vocabulary.LawKind law(Entry entry) {
        return entry.word("kind", Vocabulary.LAW_KIND, Vocabulary.LawKind.SECTOR);
    }

    private static Set<Field> profile(Entry entry) {
        return Set.copyOf(entry.words("fields", Vocabulary.FIELD));
    }

    private static Prohibition prohibition(Entry entry) {
        Prohibition.Kept kept = entry.word("kept", Vocabulary.KEPT, Prohibition.Kept.DECISION);
        boolean decided = kept == Prohibition.Kept.DECISION;
        return new Prohibition(
                entry.text("id"),
                Phrase.of(entry, "text"),
                entry.text("source"),
                kept,
                decided ? Vocabulary.domains(entry, "origin") : Set.of(),
                decided ? Vocabulary.domains(entry, "to") : Set.of());
    }

    private static ClosedCell closed(Entry entry) {
        return new ClosedCell(
                entry.text("id"),
                entry.word("from", Vocabulary.DOMAIN, Domain.UNKNOWN),
                entry.word("to", Vocabulary.DOMAIN, Domain.UNKNOWN),
                Phrase.of(entry, "why"));
    }

    private <T> List<T> each(Section section, Function<Entry, T> reading) {
        return shelf.entries(section).stream()
                .map(entry -> {
                    T read = reading.apply(entry);
                    entry.nothingElse();
                    return read;
                })
                .toList();
    }

    private <T> Map<String, T> byId(Section section, Function<Entry, T> reading) {
        Map<String, T> all = new TreeMap<>();
        each(section, entry -> all.put(entry.text("id"), reading.apply(entry)));
        return all;
    }

    private static <T> T converted(Entry entry, String key, Function<String, T> conversion, T whenFaulty) {
        return converted(entry.text(key), entry, key, conversion, whenFaulty);
    }

    private static <T> T converted(String text, Entry entry, String key, Function<String, T> conversion, T whenFaulty) {
        try {
            return text.isEmpty() ? whenFaulty : conversion.apply(text);
        } catch (IllegalArgumentException refused) {
            entry.fault(key, "'" + text + "' has to be lower case letters, digits and hyphens");
            return whenFaulty;
        }
    }

    /** Every domain and kind of consent has to have words, for any of them may have to be explained. */
    private static void refuseUnnamed(Rulebook book, Faults faults) {
        Vocabulary.EVERY_DOMAIN.stream()
                .filter(d -> !book.domains().containsKey(d))
                .forEach(d -> faults.add("rules", Optional.empty(), "no words for domain " + d));
        for (ConsentKind kind : ConsentKind.values()) {
            if (!book.consents().containsKey(kind)) {
                faults.add("rules", Optional.empty(), "no words for consent " + kind);
            }
        }
    }
}
