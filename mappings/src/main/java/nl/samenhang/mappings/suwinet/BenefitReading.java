// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Provision;
import nl.samenhang.mappings.Element;

/**
 * From the element ClientSuwi to a household: the client, the partners that applications and benefits name, the benefits, and
 * special assistance. Applications, claims and what the fraud act asks for have no place in the household.
 */
record BenefitReading(Provenance provenance, Losses losses) {

    /** COD472: partner or spouse. SuwiML has no code for it; the name of the element says it. */
    private static final Code PARTNER = Code.of("COD472", "12");

    Household household(Element client) {
        var partners = new Partners(client);
        var persons = new PersonReading(provenance, losses);
        var provisions = new ProvisionReading(provenance, losses, partners);
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(clientAsMember()),
                Stream.concat(
                                Stream.of(persons.client(client)),
                                partners.stream().map(persons::partner))
                        .toList(),
                partners.stream().map(this::toClient).toList(),
                List.of(),
                provisions(client, provisions),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Provision> provisions(Element client, ProvisionReading reading) {
        List<Provision> provisions = new ArrayList<>();
        client.all("SpecifiekeGegevensBijzBijstand")
                .forEach(one -> reading.specialAssistance(one).ifPresent(provisions::add));
        client.all("Uitkeringsverhouding").forEach(one -> reading.benefit(one).ifPresent(provisions::add));
        return provisions;
    }

    private PersonRelation toClient(Partners.Partner partner) {
        return new PersonRelation(
                partner.key(),
                PersonReading.CLIENT,
                Fact.known(PARTNER, provenance),
                Fact.absent(AbsentReason.NOT_SUPPORTED),
                Fact.absent(AbsentReason.NOT_SUPPORTED));
    }

    /** That two persons are partners for a benefit does not say that they are one household now. */
    private static HouseholdMember clientAsMember() {
        return new HouseholdMember(
                PersonReading.CLIENT,
                HouseholdMember.Role.UNKNOWN,
                HouseholdMember.Basis.NAMED_IN_MESSAGE,
                Fact.absent(AbsentReason.NOT_SUPPORTED));
    }
}
