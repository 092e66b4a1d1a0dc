// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.DisclosureClass;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Words;

/** The words that rule files may use and that the files themselves cannot add to. */
final class Vocabulary {

    /** All domains but {@link Domain#UNKNOWN}, on which nothing may rest. */
    static final Set<Domain> EVERY_DOMAIN = EnumSet.complementOf(EnumSet.of(Domain.UNKNOWN));

    static final Words<Domain> DOMAIN = Words.of("a domain", EVERY_DOMAIN.toArray(Domain[]::new), Domain::name);
    static final Words<Set<Domain>> DOMAINS = new Words<>("a domain", domainsAndStar());
    static final Words<Field> FIELD = Words.of("a field", Field.values(), Field::path);
    static final Words<DisclosureClass> DISCLOSURE_CLASS =
            Words.of("a class", DisclosureClass.values(), DisclosureClass::name);
    static final Words<ConsentKind> CONSENT = Words.of("a kind of consent", ConsentKind.values(), ConsentKind::name);
    static final Words<Optional<ConsentKind>> CONSENT_OR_NONE = new Words<>("a kind of consent", consentsAndNone());
    static final Words<Obligation> OBLIGATION = Words.of("an obligation", Obligation.values(), Obligation::name);
    static final Words<Mode> MODE = lowerCase("a mode", Mode.values());
    static final Words<Scope> SCOPE = lowerCase("a scope", Scope.values());
    static final Words<Rule.Effect> EFFECT = lowerCase("an effect", Rule.Effect.values());
    static final Words<Rule.Flag> FLAG = lowerCase("a flag", Rule.Flag.values());
    static final Words<Rule.Status> STATUS = lowerCase("a status", Rule.Status.values());
    static final Words<Prohibition.Kept> KEPT = lowerCase("a keeper", Prohibition.Kept.values());
    static final Words<Right.Voice> VOICE = lowerCase("a voice", Right.Voice.values());
    static final Words<Rule.Need> NEED = lowerCase("a need", Rule.Need.values());
    static final Words<LawKind> LAW_KIND = lowerCase("a kind of law", LawKind.values());

    /** Whether a law can open a direction between two tasks. */
    enum LawKind {
        /** It gives a task, and the power to use data for it. */
        SECTOR,
        /** It holds for every task, such as the AVG: no direction opens by it alone. */
        GENERAL
    }

    private Vocabulary() {}

    /** Domains by name; {@code *} is every one. */
    static Set<Domain> domains(Entry entry, String key) {
        Set<Domain> all = EnumSet.noneOf(Domain.class);
        entry.words(key, DOMAINS).forEach(all::addAll);
        return Set.copyOf(all);
    }

    private static <E extends Enum<E>> Words<E> lowerCase(String singular, E[] values) {
        return Words.of(singular, values, e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Map<String, Set<Domain>> domainsAndStar() {
        Map<String, Set<Domain>> words = new HashMap<>();
        EVERY_DOMAIN.forEach(d -> words.put(d.name(), Set.of(d)));
        words.put("*", EVERY_DOMAIN);
        return words;
    }

    private static Map<String, Optional<ConsentKind>> consentsAndNone() {
        Map<String, Optional<ConsentKind>> words =
                new HashMap<>(Arrays.stream(ConsentKind.values()).collect(toMap(ConsentKind::name, Optional::of)));
        words.put("none", Optional.empty());
        return words;
    }
}
