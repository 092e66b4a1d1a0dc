// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.mappings.Element;

/** The partners that applications, special assistance and benefits name, each once: the number says who is the same. */
final class Partners {

    private final Map<String, Partner> byNumber = new LinkedHashMap<>();

    /** A partner, by the first place where he is named. */
    record Partner(PersonKey key, Element element) {}

    Partners(Element client) {
        Stream.of(
                        client.all("AanvraagUitkering").stream().map(one -> one.find("PartnerAanvraagUitkering")),
                        client.all("SpecifiekeGegevensBijzBijstand").stream()
                                .map(one -> one.find("PartnerBijzBijstand")),
                        client.all("Uitkeringsverhouding").stream().map(one -> one.find("PartnerUitkeringsverhouding")))
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .forEach(this::add);
    }

    private void add(Element partner) {
        byNumber.computeIfAbsent(
                number(partner), same -> new Partner(new PersonKey("partner-" + (byNumber.size() + 1)), partner));
    }

    Stream<Partner> stream() {
        return byNumber.values().stream();
    }

    PersonKey key(Element partner) {
        return Optional.ofNullable(byNumber.get(number(partner)))
                .map(Partner::key)
                .orElseThrow(() -> new IllegalStateException(partner.place() + ": not among the partners"));
    }

    private static String number(Element partner) {
        return partner.get("Burgerservicenr").text();
    }
}
