// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.AnswerReader;
import nl.samenhang.mappings.SourceAnswer;

/** RaadpleegMetBurgerservicenummerResponse: the persons who were asked about are the members, and nobody says that they live together. */
final class PersonsAnswer implements AnswerReader {

    private final JsonForm form = new JsonForm("brp-persoon-answer");

    @Override
    public SourceAnswer read(byte[] answer, Provenance provenance) {
        Part root = form.read(answer);
        Household household = root.all("personen").stream()
                .map(person -> OnePerson.household(person, provenance))
                .collect(Joined.households());
        return new SourceAnswer.Known(household, Losses.of(root));
    }
}
