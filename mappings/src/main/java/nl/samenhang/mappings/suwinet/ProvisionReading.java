// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Existence;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.IncomeProvision;
import nl.samenhang.canonical.Law;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.Table;

/**
 * From the elements Uitkeringsverhouding and SpecifiekeGegevensBijzBijstand to provisions. One of a law that the household has no
 * word for is left out, and that stands in the loss report.
 */
record ProvisionReading(Provenance provenance, Losses losses, Partners partners) {

    private static final String BENEFIT = "Uitkeringsverhouding";
    private static final String SPECIAL = "SpecifiekeGegevensBijzBijstand";
    private static final String OTHER_LAW = "of a law that the household has no word for: it was left out";
    private static final String A_MONTH = "06";
    private static final Map<String, Law> LAWS = Table.beside(ProvisionReading.class, "CdSzWet.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> Law.valueOf(row.get("canonical"))));

    Optional<IncomeProvision> benefit(Element benefit) {
        Optional<Law> law = law(benefit, BENEFIT);
        List<Element> stretches = benefit.all("Uitkeringsperiode");
        Element last = stretches.stream()
                .max(Comparator.comparing(
                        stretch -> stretch.get("DatBUitkeringsperiode").text()))
                .orElseThrow();
        return law.map(known -> new IncomeProvision(
                existence(known, benefit.find("PartnerUitkeringsverhouding"), period(benefit)),
                Fact.known(Code.of("CdSzWet", benefit.get("SzWet", "CdSzWet").text()), provenance),
                amount(norm(last), BENEFIT + "/Uitkeringsperiode/Normbedrag"),
                paid(last),
                fact(benefit.text("SpecifiekeGegevensBijstandUitk", "AantKostendelers")
                        .map(text -> integer(text).intValueExact()))));
    }

    /** Special assistance is paid on a day; it is held to be given on that day alone. */
    Optional<IncomeProvision> specialAssistance(Element special) {
        Optional<Period> day = special.text("DatBetaalbaarBijzBijstand")
                .map(text -> new Period(SuwiDate.earliest(text), SuwiDate.latest(text)));
        return law(special, SPECIAL)
                .map(known -> new IncomeProvision(
                        existence(known, special.find("PartnerBijzBijstand"), fact(day)),
                        fact(special.text("CdClusterBijzBijstand")
                                .filter(code -> !code.isBlank())
                                .map(code -> Code.of("CdClusterBijzBijstand", code))),
                        Fact.absent(AbsentReason.NOT_SUPPORTED),
                        Fact.absent(AbsentReason.NOT_SUPPORTED),
                        Fact.absent(AbsentReason.NOT_SUPPORTED)));
    }

    private Optional<Law> law(Element of, String path) {
        Optional<Law> law =
                Optional.ofNullable(LAWS.get(of.get("SzWet", "CdSzWet").text()));
        if (law.isEmpty()) {
            losses.drop(path, OTHER_LAW);
        }
        return law;
    }

    private Existence existence(Law law, Optional<Element> partner, Fact<Period> period) {
        Set<PersonKey> beneficiaries = new LinkedHashSet<>();
        beneficiaries.add(PersonReading.CLIENT);
        partner.map(partners::key).ifPresent(beneficiaries::add);
        return new Existence(law, PersonReading.CLIENT, beneficiaries, period, Fact.absent(AbsentReason.NOT_SUPPORTED));
    }

    private Fact<Period> period(Element benefit) {
        Element start = benefit.get("DatBUitkeringsverhouding");
        Optional<Element> end = benefit.find("DatEUitkeringsverhouding");
        generaliseInPart(start);
        end.ifPresent(this::generaliseInPart);
        return Fact.known(
                new Period(SuwiDate.earliest(start.text()), end.flatMap(element -> SuwiDate.latest(element.text()))),
                provenance);
    }

    private void generaliseInPart(Element date) {
        if (!SuwiDate.isWhole(date.text())) {
            losses.generalise(date, "known in part: the widest period that it can mean");
        }
    }

    /** The one norm of a period; the kinds of norm are a list that is not public, so several cannot be told apart or added up. */
    private static Optional<Money> norm(Element stretch) {
        List<Element> norms = stretch.all("Normbedrag");
        return norms.size() == 1 ? euros(norms.getFirst()) : Optional.empty();
    }

    private Fact<Money> paid(Element stretch) {
        Optional<Element> paid = stretch.find("InkomstenBijstandUitkering", "BedrBetaalbaarGesteldeUitkering");
        Optional<Money> monthly = paid.filter(
                        sum -> sum.text("CdPeriodeEenheidGeldigheidBedr").equals(Optional.of(A_MONTH)))
                .flatMap(ProvisionReading::euros);
        return amount(
                monthly, BENEFIT + "/Uitkeringsperiode/InkomstenBijstandUitkering/BedrBetaalbaarGesteldeUitkering");
    }

    private Fact<Money> amount(Optional<Money> amount, String path) {
        if (amount.isEmpty()) {
            losses.drop(path, "not one amount in euro by the month");
            return Fact.absent(AbsentReason.UNKNOWN);
        }
        return Fact.known(amount.get(), provenance);
    }

    /** Whole eurocents; that they are cents is not in the schema, but in test data of others. */
    private static Optional<Money> euros(Element sum) {
        boolean euro = sum.text("CdMunteenheid").orElse("EUR").equals("EUR");
        long sign = sum.text("CdPositiefNegatief").orElse("+").equals("-") ? -1 : 1;
        return sum.text("WaardeBedr")
                .filter(text -> euro)
                .map(text -> new Money(sign * integer(text).longValueExact()));
    }

    private static BigInteger integer(String text) {
        return new BigInteger(text.strip());
    }

    private <T> Fact<T> fact(Optional<T> value) {
        return Fact.of(value, provenance);
    }
}
