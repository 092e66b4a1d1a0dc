// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.SourceParty;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.brp.Brp;
import nl.samenhang.mappings.brp.RegisteredHousehold;
import nl.samenhang.mappings.json.HouseholdReport;
import nl.samenhang.routes.Inquiry.Ask;
import nl.samenhang.routes.Inquiry.Asked;
import nl.samenhang.routes.Inquiry.Gathered;
import nl.samenhang.routes.Inquiry.Stage;

/** Which sources are asked about whom, round by round. */
final class Rounds {

    private static final Set<MessageType> BRP = Set.of(Brp.PERSONS, Brp.RESIDENTS);

    private final Weighing weighing;
    private final PersonNames names;
    private final Identifiers identifiers;
    private final Clock clock;

    Rounds(Spine.Parts parts, Weighing weighing, PersonNames names) {
        this.identifiers = parts.identifiers();
        this.clock = parts.clock();
        this.weighing = weighing;
        this.names = names;
    }

    Inquiry first(Asked asked) {
        var inquiry = new Inquiry(asked, Stage.NAMED, List.of(), List.of());
        List<Ask> asks = persons(inquiry, numbers(asked.persons()));
        return asks.isEmpty() ? next(inquiry) : inquiry.at(Stage.NAMED, asks);
    }

    /** The next round in which there is something to ask, or none. */
    Inquiry next(Inquiry inquiry) {
        Inquiry at = inquiry;
        do {
            at = switch (at.stage()) {
                case NAMED -> at.at(Stage.RESIDENTS, at.asked().registered() ? residents(at) : List.of());
                case RESIDENTS ->
                    at.at(Stage.RELATIVES, at.asked().registered() ? persons(at, relatives(at)) : List.of());
                case RELATIVES -> sources(at);
                case SOURCES, DONE -> at.at(Stage.DONE, List.of());
            };
        } while (!at.isOpen() && at.stage() != Stage.DONE);
        return at;
    }

    private List<Ask> persons(Inquiry inquiry, List<Bsn> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : answering(inquiry, Brp.PERSONS)
                        .flatMap(source -> asks(inquiry, source, Brp.PERSONS, numbers))
                        .toList();
    }

    /** Of the first person who was named, where the BRP gave an address. */
    private List<Ask> residents(Inquiry inquiry) {
        Household known = inquiry.known();
        List<Person> home = known.persons().stream()
                .filter(p -> p.key().equals(inquiry.first()))
                .filter(p -> p.contacts().asOptional().stream()
                        .flatMap(List::stream)
                        .flatMap(c -> c.address().asOptional().stream())
                        .anyMatch(a -> a.bagAddressableObject().isPresent()))
                .toList();
        return home.isEmpty()
                ? List.of()
                : answering(inquiry, Brp.RESIDENTS)
                        .map(source -> ask(inquiry, source, Brp.RESIDENTS, PersonNames.persons(home)))
                        .toList();
    }

    /** Everybody with a number who turned up and of whom the BRP did not tell when they were born. */
    private static List<Bsn> relatives(Inquiry inquiry) {
        Set<Bsn> asked = new HashSet<>();
        inquiry.gathered().stream()
                .filter(g -> g.ask().question().equals(Brp.PERSONS))
                .forEach(g -> asked.addAll(numbers(g.ask().about())));
        return numbers(inquiry.known()).stream()
                .filter(bsn -> !asked.contains(bsn))
                .toList();
    }

    private Inquiry sources(Inquiry inquiry) {
        Optional<RegisteredHousehold> derived = derived(inquiry);
        Inquiry whole =
                derived.map(d -> inquiry.with(List.of(membership(inquiry, d)))).orElse(inquiry);
        Set<Bsn> subjects =
                new java.util.LinkedHashSet<>(numbers(inquiry.asked().persons()));
        derived.ifPresent(d -> d.household().members().stream()
                .filter(m -> !d.needsReview().containsKey(m.person()))
                .flatMap(m ->
                        d.household().persons().stream().filter(p -> p.key().equals(m.person())))
                .forEach(p -> p.bsn().asOptional().ifPresent(subjects::add)));
        List<Ask> asks = new ArrayList<>();
        for (SourceParty source : inquiry.asked().rules().sources()) {
            source.questions().stream()
                    .filter(question -> !BRP.contains(question))
                    .sorted(java.util.Comparator.comparing(MessageType::code))
                    .forEach(question ->
                            asks(whole, source, question, List.copyOf(subjects)).forEach(asks::add));
        }
        return whole.at(Stage.SOURCES, asks);
    }

    /** Who lives with the first person, where the BRP said enough to tell. */
    private Optional<RegisteredHousehold> derived(Inquiry inquiry) {
        List<Household> answers = inquiry.gathered().stream()
                .filter(g -> BRP.contains(g.ask().question()))
                .map(Gathered::facts)
                .filter(h -> !h.persons().isEmpty())
                .toList();
        Bsn first = numbers(inquiry.asked().persons()).get(0);
        boolean told = answers.stream().anyMatch(h -> numbers(h).contains(first));
        if (!inquiry.asked().registered() || !told) {
            return Optional.empty();
        }
        Ask ask = brpAsk(inquiry);
        var provenance =
                new Provenance("samenhang", Domain.BRP, ask.question(), ask.message(), clock.instant(), Trust.DERIVED);
        return Optional.of(
                RegisteredHousehold.derive(first, answers, inquiry.asked().on(), provenance));
    }

    /** Who belongs to it is a fact too. Where it is in doubt a person has to look, and it goes nowhere by itself. */
    private Gathered membership(Inquiry inquiry, RegisteredHousehold derived) {
        Ask ask = brpAsk(inquiry);
        Ask own = new Ask(
                ask.asked(), identifiers.newMessage(), ask.source(), ask.question(), ask.about(), inquiry.known());
        Household household =
                names.unified(derived.household(), ask.source().party().name());
        return derived.mayBeUsedAsItIs()
                ? weighing.mayGo(own, household, household)
                : Weighing.nothing(own, HouseholdReport.Outcome.WITHHELD, "needs-review");
    }

    private static Ask brpAsk(Inquiry inquiry) {
        return inquiry.gathered().stream()
                .map(Gathered::ask)
                .filter(a -> a.question().equals(Brp.PERSONS))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<SourceParty> answering(Inquiry inquiry, MessageType question) {
        return inquiry.asked().rules().sources().stream().filter(source -> source.answers(question));
    }

    /** As many questions as it takes for everybody. */
    private Stream<Ask> asks(Inquiry inquiry, SourceParty source, MessageType question, List<Bsn> numbers) {
        int most = inquiry.asked()
                .rules()
                .mappings()
                .source(question)
                .orElseThrow()
                .most();
        List<Ask> asks = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += most) {
            List<Bsn> some = numbers.subList(from, Math.min(from + most, numbers.size()));
            asks.add(ask(inquiry, source, question, names.shell(some, provenance(source, question))));
        }
        return asks.stream();
    }

    private Ask ask(Inquiry inquiry, SourceParty source, MessageType question, Household about) {
        return new Ask(inquiry.asked(), identifiers.newMessage(), source, question, about, inquiry.known());
    }

    private Provenance provenance(SourceParty source, MessageType question) {
        return new Provenance(
                source.party().name(),
                source.collectedUnder(),
                question,
                identifiers.newMessage(),
                clock.instant(),
                Trust.STATED);
    }

    private static List<Bsn> numbers(Household household) {
        return household.persons().stream()
                .map(Person::bsn)
                .map(Fact::asOptional)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
