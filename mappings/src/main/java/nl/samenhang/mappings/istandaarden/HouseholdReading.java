// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Provision;
import nl.samenhang.mappings.Element;

/** From the element Client to a household: the client, the relations that the message names, and what is assigned. */
final class HouseholdReading {

    private HouseholdReading() {}

    static Household household(Standard standard, Element client, Provenance provenance) {
        PersonReading persons = new PersonReading(provenance);
        ProvisionReading provisions = new ProvisionReading(standard, provenance);
        List<Element> relations =
                client.find("Relaties").map(r -> r.all("Relatie")).orElse(List.of());
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(clientAsMember()),
                Stream.concat(
                                Stream.of(persons.client(client)),
                                IntStream.range(0, relations.size())
                                        .mapToObj(i -> persons.relation(relations.get(i), i)))
                        .toList(),
                IntStream.range(0, relations.size())
                        .mapToObj(i -> persons.toClient(relations.get(i), i))
                        .toList(),
                List.of(),
                client.get("ToegewezenProducten").all("ToegewezenProduct").stream()
                        .<Provision>map(provisions::provision)
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A message names persons; it does not say that they live together. So only the client is a member. */
    private static HouseholdMember clientAsMember() {
        return new HouseholdMember(
                PersonReading.CLIENT,
                HouseholdMember.Role.UNKNOWN,
                HouseholdMember.Basis.NAMED_IN_MESSAGE,
                Fact.absent(AbsentReason.NOT_SUPPORTED));
    }
}
