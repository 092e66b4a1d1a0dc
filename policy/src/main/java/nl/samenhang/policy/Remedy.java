// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Purpose;

/** Says of a rule that came close what would have made it permit, and who may decide on that. */
record Remedy(Rulebook book, Lang lang) {

    private static final int NAMED = 4;

    String of(Decision.NearMiss miss) {
        return say("Het mag wel volgens %s (regel %s), als %s.", "It is lawful by %s (rule %s), if %s.")
                .formatted(
                        miss.statute(),
                        miss.rule(),
                        miss.missing().stream().map(this::condition).collect(joining(say(" en als ", " and if "))));
    }

    String whoDecides(List<Missing> missing) {
        return missing.stream().map(this::decider).distinct().collect(joining(" "));
    }

    private String condition(Missing missing) {
        return switch (missing) {
            case Missing.Receiver receiver ->
                say("de gegevens bestemd zijn voor %s", "the data are meant for %s")
                        .formatted(names(receiver.to(), book, lang));
            case Missing.Collected collected ->
                say("de gegevens komen van %s", "the data come from %s").formatted(names(collected.from(), book, lang));
            case Missing.OtherPurpose other ->
                say("het doel is: %s", "the purpose is: %s").formatted(purposes(other.purposes()));
            case Missing.Discloser discloser ->
                say("de gegevens gestuurd worden vanuit %s", "the data are sent on behalf of %s")
                        .formatted(names(discloser.by(), book, lang));
            case Missing.Consent consent ->
                say("er is: %s (%s)", "there is: %s (%s)").formatted(book.name(consent.kind(), lang), consent.kind());
            case Missing.ConsentOf consent ->
                say("er is: %s (%s), van %s", "there is: %s (%s), of %s")
                        .formatted(
                                book.name(consent.kind(), lang),
                                consent.kind(),
                                Whom.gives(consent.giver(), consent.person(), lang));
            case Missing.Addressee addressee ->
                say("het bericht aan deze ontvanger gericht is", "the message is addressed to this receiver");
            case Missing.Listed listed ->
                say("de ontvanger op de lijst van de regel staat", "the receiver is on the list of the rule");
            case Missing.Confirmed confirmed ->
                say("de regel is bevestigd en aangezet", "the rule is confirmed and switched on");
            case Missing.InForce inForce -> say("de regel op dit moment geldt", "the rule holds at this moment");
            case Missing.Weighing weighing ->
                say(
                                "iemand heeft afgewogen dat de privacy niet onevenredig wordt geschaad (artikel %s)",
                                "somebody has weighed that privacy is not harmed out of proportion (article %s)")
                        .formatted(weighing.article());
            case Missing.OwnGround ground ->
                say(
                        "de ontvanger ook een eigen grondslag heeft, want dit artikel heft alleen de geheimhouding op",
                        "the receiver has a ground of its own too, for this article lifts secrecy only");
        };
    }

    private String decider(Missing missing) {
        return switch (missing) {
            case Missing.Consent consent ->
                say(
                        "De inwoner beslist daarover, of wie wettelijk voor de inwoner beslist.",
                        "The resident decides on that, or whoever decides for the resident by law.");
            case Missing.ConsentOf consent -> Whom.decides(consent.giver(), consent.person(), lang);
            case Missing.Addressee addressee ->
                say("De afzender gaat over de adressering.", "The sender decides on the address.");
            case Missing.Listed listed ->
                say(
                        "De beheerder van de regels gaat over de lijst, samen met de functionaris gegevensbescherming.",
                        "The administrator of the rules decides on the list, together with the data protection officer.");
            case Missing.Confirmed confirmed ->
                say(
                        "Een jurist bevestigt de regel; de functionaris gegevensbescherming laat hem aanzetten.",
                        "A lawyer confirms the rule; the data protection officer has it switched on.");
            case Missing.Weighing weighing -> say("Het college maakt die afweging.", "The college does that weighing.");
            case Missing.Discloser discloser ->
                say(
                        "Alleen wie het artikel noemt, kan deze gegevens geven.",
                        "Only whom the article names can give these data.");
            case Missing.InForce inForce -> legislature();
            // These four put a question outside the rule, so no party to it can decide on them.
            case Missing.Receiver receiver -> legislature();
            case Missing.Collected collected -> legislature();
            case Missing.OtherPurpose other -> legislature();
            case Missing.OwnGround ground -> legislature();
        };
    }

    private String legislature() {
        return say("De wetgever gaat daarover.", "The legislature decides on that.");
    }

    /** A few by name; of a long list, only how many there are more. */
    static String names(Set<Domain> domains, Rulebook book, Lang lang) {
        String named = new TreeSet<>(domains)
                .stream().limit(NAMED).map(d -> book.name(d, lang)).collect(joining(", "));
        if (domains.isEmpty()) {
            return new Phrase("geen enkele taak", "no task at all").in(lang);
        }
        int more = domains.size() - NAMED;
        return more > 0
                ? named + new Phrase(" of %d andere", " or %d others").in(lang).formatted(more)
                : named;
    }

    private String purposes(Set<Purpose> purposes) {
        return purposes.stream()
                .map(p -> Objects.requireNonNull(book.purposes().get(p)).name().in(lang))
                .sorted()
                .collect(joining(say(" of ", " or ")));
    }

    private String say(String nl, String en) {
        return new Phrase(nl, en).in(lang);
    }
}
