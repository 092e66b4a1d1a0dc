// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Purpose;

/**
 * May it go, and how much of it? A pure function of the question and of rules that were loaded as data: no clock, no I/O. What no
 * rule permits is denied, and so is what goes wrong on the way.
 */
public final class Policy {

    /** The whole of a decision. The first stage that stops, decides. */
    private static final List<Stage> STAGES = List.of(
            new Stage("peer", Admission::peer),
            new Stage("completeness", Admission::completeness),
            new Stage("prohibitions", Admission::prohibitions),
            new Stage("matrix", Matrix::matrix),
            new Stage("conditions", Conditions::conditions),
            new Stage("fields", Reckoning::fields),
            new Stage("mode", Reckoning::mode),
            new Stage("obligations", Reckoning::obligations));

    private record Stage(String name, Function<Draft, Step> check) {}

    private final Rulebook book;

    Policy(Rulebook book) {
        this.book = book;
    }

    /** The rules that come with the gateway. */
    public static Policy builtIn() {
        return builtIn(List.of());
    }

    /**
     * The rules that come with the gateway, with a municipality's own on top.
     *
     * @param overlays folders of YAML; an entry with the id of an earlier one takes its place, except for a prohibition
     * @throws PolicyFaultsException if there is a fault in any file
     */
    public static Policy builtIn(List<Path> overlays) {
        List<RuleFile> files = new ArrayList<>(RuleFile.builtIn());
        files.addAll(RuleFile.in(overlays, 1));
        return new Policy(RulebookReader.read(files));
    }

    /**
     * Only the rules in these folders, each on top of the ones before.
     *
     * @throws PolicyFaultsException if there is a fault in any file
     */
    public static Policy load(List<Path> folders) {
        return new Policy(RulebookReader.read(RuleFile.in(folders, 0)));
    }

    /** The answer. The same question always has the same answer. */
    public Decision decide(Question question) {
        return reason(question).decision();
    }

    /** The answer with the stages that led to it. */
    public Reasoning reason(Question question) {
        List<String> entered = new ArrayList<>();
        try {
            Draft draft = Draft.of(book, question);
            Decision decision = decide(draft, entered);
            return new Reasoning(
                    entered, decision instanceof Decision.Deny deny ? orBreakGlass(draft, deny) : decision);
        } catch (RuntimeException broken) {
            // Our defect, but never a reason to let something through. Its text might quote a value, so it is dropped.
            String where = entered.isEmpty() ? "question" : entered.getLast();
            return new Reasoning(
                    entered, new Decision.Deny(Decision.Reason.INCOMPLETE, "error in stage " + where, List.of()));
        }
    }

    /** In an emergency the stages are passed anew without the consents. What still stops then, was not about consents: the denial stands. */
    private static Decision orBreakGlass(Draft draft, Decision.Deny deny) {
        return BreakGlass.of(draft, deny)
                .map(broken -> decide(broken, new ArrayList<>()))
                .filter(Decision::isPermitted)
                .orElse(deny);
    }

    private static Decision decide(Draft start, List<String> entered) {
        Draft draft = start;
        for (Stage stage : STAGES) {
            entered.add(stage.name());
            switch (stage.check().apply(draft)) {
                case Step.Next next -> draft = next.draft();
                case Step.Stop stop -> {
                    return stop.deny();
                }
            }
        }
        return draft.permit();
    }

    /** The decision in words that a resident, an administrator and an auditor can read. */
    public Explanation explain(Question question, Decision decision, Lang lang) {
        return new Explaining(book, question, lang).of(decision);
    }

    /** {@code sha256:} and the hash over the content of the rules: the same content in other files or another order has the same. */
    public String digest() {
        return book.digest();
    }

    /** What a message of this type is for, unless its sender says otherwise. */
    public Optional<Purpose> purposeOf(MessageType type) {
        return book.purposes().values().stream()
                .filter(a -> a.messages().contains(type))
                .map(ProcessingActivity::purpose)
                .findFirst();
    }

    /** The task that the purpose belongs to; {@link Domain#UNKNOWN} where it is in no register. */
    public Domain taskOf(Purpose purpose) {
        ProcessingActivity activity = book.purposes().get(purpose);
        return activity == null ? Domain.UNKNOWN : activity.task();
    }

    /** Whether a rule asks for such a consent, for each of its purposes and sources; one that no rule asks for opens nothing. */
    public boolean asksFor(Consent.Scope scope) {
        return scope.purposes().stream()
                .allMatch(purpose -> scope.collectedUnder().stream().allMatch(from -> book.rules().stream()
                        .filter(r -> r.conditions().consent().equals(Optional.of(scope.kind())))
                        .anyMatch(r -> r.cell().purposes().contains(purpose)
                                && r.cell().from().contains(from)
                                && r.cell().to().contains(scope.task()))));
    }

    /** Whether the purpose is in the register of processing activities. */
    public boolean knows(Purpose purpose) {
        return book.purposes().containsKey(purpose);
    }
}
