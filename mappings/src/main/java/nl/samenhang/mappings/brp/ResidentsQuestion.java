// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.Field;
import nl.samenhang.mappings.QuestionWriter;
import nl.samenhang.policy.Disclosure;

/** BewoningMetPeildatum: of the one address in the disclosure that has a number in the BAG. */
final class ResidentsQuestion implements QuestionWriter {

    /** The source cannot leave these out of its answer, so without them it is not asked. */
    private static final Set<Field> ANSWERED =
            EnumSet.of(Field.HOUSEHOLD_MEMBERSHIP, Field.PERSON_BSN, Field.PERSON_BIRTH_DATE);

    private final JsonForm form = new JsonForm("brp-bewoning-question");

    /**
     * Writes it.
     *
     * @throws IllegalStateException if the disclosure holds no such address, or several, or if membership, number and birth date may
     *     not all be asked
     */
    @Override
    public byte[] write(Disclosure about, Set<Field> fields, LocalDate on) {
        if (!fields.containsAll(ANSWERED)) {
            throw new IllegalStateException("this question is answered with household.membership, person.bsn and"
                    + " person.birthDate: all three have to be among the fields");
        }
        List<String> objects = about.household().persons().stream()
                .flatMap(person -> person.contacts().asOptional().stream())
                .flatMap(List::stream)
                .flatMap(contact -> contact.address().asOptional().stream())
                .flatMap(address -> address.bagAddressableObject().stream())
                .distinct()
                .toList();
        if (objects.size() != 1) {
            throw new IllegalStateException(
                    "person.contacts.address: one address with its number in the BAG is needed for this question");
        }
        return form.write(JsonNodeFactory.instance
                .objectNode()
                .put("type", "BewoningMetPeildatum")
                .put("peildatum", on.toString())
                .put("adresseerbaarObjectIdentificatie", objects.get(0)));
    }
}
