// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.ConsentKind;
import nl.samenhang.canonical.DisclosureClass;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Words;

/** Reads one rule. What it refuses, no rule can do: permit without an article, or on consent alone. */
record RuleReader(
        Words<Vocabulary.LawKind> laws, Words<Purpose> purposes, Words<Set<Field>> profiles, Words<Right> rights) {

    Rule read(Entry entry) {
        Rule.Effect effect = entry.word("effect", Vocabulary.EFFECT, Rule.Effect.LIFT_SECRECY);
        Optional<ConsentKind> consent = entry.word("consent", Vocabulary.CONSENT_OR_NONE, Optional.empty());
        if (effect == Rule.Effect.PERMIT) {
            refuseConsentAlone(entry, consent);
        }
        entry.word("law", laws, Vocabulary.LawKind.SECTOR);
        Rule rule = new Rule(
                entry.text("id"),
                new Statute(entry.text("law"), entry.text("article"), entry.date("text-date")),
                effect,
                cell(entry),
                conditions(entry, consent),
                effect == Rule.Effect.PERMIT ? reach(entry) : nothing(),
                effect == Rule.Effect.LIFT_SECRECY && entry.has("needed")
                        ? entry.word("needed", Vocabulary.NEED, Rule.Need.ALWAYS)
                        : Rule.Need.WHERE_USED,
                Phrase.of(entry, "limit"));
        entry.nothingElse();
        return rule;
    }

    private Rule.Cell cell(Entry entry) {
        return new Rule.Cell(
                Vocabulary.domains(entry, "from"),
                Vocabulary.domains(entry, "to"),
                entry.has("by") ? Vocabulary.domains(entry, "by") : Set.of(),
                Set.copyOf(entry.words("purposes", purposes)));
    }

    private Rule.Conditions conditions(Entry entry, Optional<ConsentKind> consent) {
        LocalDate from = entry.date("valid-from");
        Optional<LocalDate> to = entry.has("valid-to") ? Optional.of(entry.date("valid-to")) : Optional.empty();
        if (to.isPresent() && !to.get().isAfter(from)) {
            entry.fault("valid-to", "'valid-to' has to be after 'valid-from'");
        }
        return new Rule.Conditions(
                entry.word("status", Vocabulary.STATUS, Rule.Status.UNCONFIRMED),
                from,
                to,
                consent.map(kind -> new Rule.Asked(kind, right(entry))),
                entry.optionalText("weighing"),
                entry.has("receivers") ? Set.copyOf(entry.texts("receivers")) : Set.of());
    }

    private Right right(Entry entry) {
        Phrase none = new Phrase("", "");
        return entry.word("right", rights, new Right("", none, "", List.of(new Right.Band(0, Right.Voice.REP))));
    }

    private Rule.Reach reach(Entry entry) {
        Set<Field> fields = entry.word("profile", profiles, Set.of());
        classesOf(fields, entry);
        bsn(fields, entry);
        return new Rule.Reach(
                fields,
                entry.word("subjects", Vocabulary.SCOPE, Scope.CLIENTS),
                entry.has("mode") ? Optional.of(entry.word("mode", Vocabulary.MODE, Mode.STRICT)) : Optional.empty(),
                entry.has("obligations") ? entry.words("obligations", Vocabulary.OBLIGATION) : List.of(),
                entry.has("flags") ? Set.copyOf(entry.words("flags", Vocabulary.FLAG)) : Set.of());
    }

    /** An article that only lifts secrecy reaches nothing. */
    private static Rule.Reach nothing() {
        return new Rule.Reach(Set.of(), Scope.NAMED, Optional.empty(), List.of(), Set.of());
    }

    private void refuseConsentAlone(Entry entry, Optional<ConsentKind> consent) {
        consent.filter(kind -> !kind.canConditionAPermit())
                .ifPresent(kind -> entry.fault(
                        "consent",
                        "'" + kind + "' opens no disclosure; a rule that permits has to ask for "
                                + ConsentKind.C1_STATUTORY_EXPLICIT + " or none"));
        if (entry.word("law", laws, Vocabulary.LawKind.SECTOR) == Vocabulary.LawKind.GENERAL) {
            entry.fault(
                    "law",
                    consent.isPresent()
                            ? "a permit that rests on consent alone; it has to name an article of a sector law"
                            : "a general law opens no direction; a permit has to name an article of a sector law");
        }
    }

    /** A rule says how sensitive its profile is, so that whoever adds a field to a profile meets every rule that gives it. */
    private static void classesOf(Set<Field> fields, Entry entry) {
        Set<DisclosureClass> said = EnumSet.noneOf(DisclosureClass.class);
        said.addAll(entry.words("classes", Vocabulary.DISCLOSURE_CLASS));
        Set<DisclosureClass> given = fields.stream()
                .map(Field::disclosureClass)
                .collect(toCollection(() -> EnumSet.noneOf(DisclosureClass.class)));
        if (!given.isEmpty() && !said.isEmpty() && !said.equals(given)) {
            entry.fault("classes", "'classes' has to be those of the profile: " + given);
        }
    }

    /** UAVG art. 46: a BSN only where a statute says so. */
    private static void bsn(Set<Field> fields, Entry entry) {
        boolean named = entry.has("bsn");
        if (fields.contains(Field.PERSON_BSN)) {
            entry.text("bsn");
        } else if (named && !fields.isEmpty()) {
            entry.fault("bsn", "the profile has no person.bsn; 'bsn' has to be left out");
        }
    }
}
