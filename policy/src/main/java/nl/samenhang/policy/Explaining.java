// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Domain;

/** Puts a decision into sentences. Four questions in this order: which article, what failed, what would make it lawful, who decides. */
record Explaining(Rulebook book, Question question, Lang lang) {

    Explanation of(Decision decision) {
        return new Explanation(
                lang,
                switch (decision) {
                    case Decision.Permit permit -> permitted(permit);
                    case Decision.Deny deny -> denied(deny);
                });
    }

    private List<String> permitted(Decision.Permit permit) {
        List<String> said = new ArrayList<>();
        for (Decision.Ground ground : permit.grounds()) {
            said.add(say(
                    "Dit mag: %s (regel %s).", "This is permitted: %s (rule %s).", ground.statute(), ground.rule()));
            book.rule(ground.rule())
                    .ifPresent(rule -> said.add(say(
                            "De grens daarvan: %s",
                            "The limit of that: %s", rule.limit().in(lang))));
        }
        if (!permit.consents().isEmpty()) {
            said.add(say(
                    "Het rust ook op toestemming die nu geldt (aantal: %d).",
                    "It rests on consent that is in force now too (number: %d).",
                    permit.consents().size()));
        }
        permit.brokenGlass()
                .ifPresent(broken -> said.add(say(
                        "Het mag alleen om de noodsituatie: zonder toestemming, over één persoon, tot %s. Iemand anders beoordeelt dit voor %s.",
                        "This is for the emergency alone: without consent, about one person, until %s. Somebody else reviews it before %s.",
                        broken.emergency().until(),
                        broken.reviewBefore())));
        if (permit.obligations().contains(Obligation.NAME_MASKED_FIELDS)) {
            said.add(say(
                    "Niet alles mag mee: wat niet mag is weggelaten.",
                    "Not all of it may go: what may not was left out."));
        }
        return said;
    }

    private List<String> denied(Decision.Deny deny) {
        List<String> said = new ArrayList<>();
        said.add(article(deny));
        said.add(failure(deny));
        said.addAll(remedies(deny));
        said.add(whoDecides(deny));
        return said;
    }

    private String article(Decision.Deny deny) {
        return switch (deny.reason()) {
            case PROHIBITED ->
                prohibition(deny)
                        .map(p -> say("Dit mag niet volgens %s.", "This may not, by %s.", p.source()))
                        .orElseGet(() -> say("Dit is verboden.", "This is forbidden."));
            case NO_GROUND ->
                say(
                        "Er is geen artikel gevonden dat dit toestaat: van %s naar %s.",
                        "No article was found that permits this: from %s to %s.",
                        names(draft().domains()),
                        names(draft().serves()));
            case CONDITION ->
                say(
                        "Er is een artikel dat dit kan toestaan: %s.",
                        "There is an article that can permit this: %s.",
                        deny.nearMisses().stream()
                                .map(miss -> miss.statute().toString())
                                .distinct()
                                .collect(joining("; ")));
            case NO_FIELDS, OVER_ASK ->
                say(
                        "Er is een artikel dat dit toestaat, maar niet voor alle gegevens.",
                        "There is an article that permits this, but not for all of the data.");
            case PEER, INCOMPLETE ->
                say(
                        "Er is niet naar een artikel gekeken, want de vraag zelf klopt niet.",
                        "No article was looked at, since the question itself is not in order.");
        };
    }

    private String failure(Decision.Deny deny) {
        return switch (deny.reason()) {
            case PEER ->
                say(
                        "De afzender in het bericht is een ander dan wie het stuurt (%s).",
                        "The sender in the message is somebody else than the one who sends it (%s).", deny.detail());
            case INCOMPLETE ->
                say("Dit ontbreekt of klopt niet: %s.", "This is missing or not in order: %s.", deny.detail());
            case PROHIBITED -> prohibition(deny).map(p -> p.text().in(lang)).orElse(deny.detail());
            case NO_GROUND -> closedCells();
            case CONDITION ->
                say("Niet aan alle voorwaarden is voldaan: %s.", "Not all conditions hold: %s.", deny.detail());
            case NO_FIELDS ->
                say(
                        "Zonder deze gegevens heeft het bericht geen zin, en ze mogen niet mee: %s.",
                        "The message is of no use without these, and they may not go: %s.", deny.detail());
            case OVER_ASK -> say("Deze gegevens mogen niet mee: %s.", "These may not go: %s.", deny.detail());
        };
    }

    /** Why the direction is closed, where somebody looked; else what the gateway is for. */
    private String closedCells() {
        Draft draft = draft();
        String why = book.closed().stream()
                .filter(c ->
                        draft.domains().contains(c.from()) && draft.serves().contains(c.to()))
                .sorted(Comparator.comparing(ClosedCell::id))
                .map(c -> c.why().in(lang))
                .collect(joining(" "));
        return why.isEmpty()
                ? say("Wat geen artikel toestaat, gaat niet door.", "What no article permits does not go through.")
                : why;
    }

    private List<String> remedies(Decision.Deny deny) {
        var words = new Remedy(book, lang);
        return switch (deny.reason()) {
            case NO_GROUND, CONDITION -> {
                List<String> said = new ArrayList<>();
                deny.nearMisses().forEach(miss -> said.add(words.of(miss)));
                yield said.isEmpty()
                        ? List.of(say("Er is geen regel die in de buurt komt.", "There is no rule that comes close."))
                        : said;
            }
            case PROHIBITED ->
                List.of(say("Er is niets dat dit toegestaan maakt.", "There is nothing that would make this lawful."));
            case PEER ->
                List.of(
                        say(
                                "Het mag pas als de afzender voor zichzelf spreekt, of als zijn code in het register van partijen staat.",
                                "It may once the sender speaks for itself, or once its code stands in the register of parties."));
            case INCOMPLETE ->
                List.of(say(
                        "Het kan pas worden beoordeeld als dit is aangevuld.",
                        "It can be judged once this is completed."));
            case NO_FIELDS, OVER_ASK ->
                List.of(say(
                        "Het mag zonder deze gegevens, of met een regel die ze toestaat.",
                        "It may without these, or with a rule that permits them."));
        };
    }

    private String whoDecides(Decision.Deny deny) {
        return switch (deny.reason()) {
            case PEER ->
                say(
                        "De beheerder van het register van partijen gaat daarover.",
                        "The administrator of the register of parties decides on that.");
            case INCOMPLETE ->
                say(
                        "De afzender en de beheerder van het register van verwerkingen gaan daarover.",
                        "The sender and the administrator of the register of processing activities decide on that.");
            case PROHIBITED, NO_GROUND ->
                say(
                        "Alleen de wetgever kan dit veranderen. Staat er toch een artikel in de wet, dan beoordeelt de functionaris gegevensbescherming dat.",
                        "Only the legislature can change this. If the law does hold an article, the data protection officer judges that.");
            case CONDITION ->
                new Remedy(book, lang)
                        .whoDecides(deny.nearMisses().stream()
                                .flatMap(miss -> miss.missing().stream())
                                .toList());
            case NO_FIELDS, OVER_ASK ->
                say(
                        "De afzender kan minder sturen; de functionaris gegevensbescherming gaat over de regels.",
                        "The sender can send less; the data protection officer decides on the rules.");
        };
    }

    private Optional<Prohibition> prohibition(Decision.Deny deny) {
        return book.prohibitions().stream()
                .filter(p -> p.id().equals(deny.detail()))
                .findFirst();
    }

    private Draft draft() {
        return Draft.of(book, question);
    }

    private String names(Set<Domain> domains) {
        return Remedy.names(domains, book, lang);
    }

    private String say(String nl, String en, Object... parts) {
        return new Phrase(nl, en).in(lang).formatted(parts);
    }
}
