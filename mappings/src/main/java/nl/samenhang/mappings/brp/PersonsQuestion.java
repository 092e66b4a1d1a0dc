// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Field;
import nl.samenhang.mappings.QuestionWriter;
import nl.samenhang.policy.Disclosure;

/** RaadpleegMetBurgerservicenummer: of everybody in the disclosure whose number it holds, what may be asked and no more. */
final class PersonsQuestion implements QuestionWriter {

    /** Haal Centraal BRP Personen 2.7.0, {@code burgerservicenummer.maxItems}. */
    private static final int MOST = 20;

    private final JsonForm form = new JsonForm("brp-persoon-question");

    /**
     * Writes it.
     *
     * @param on plays no part: the BRP tells what holds today
     * @throws IllegalStateException if the disclosure holds no number, or more than 20
     */
    @Override
    public byte[] write(Disclosure about, Set<Field> fields, LocalDate on) {
        List<Bsn> numbers = about.household().persons().stream()
                .flatMap(person -> person.bsn().asOptional().stream())
                .distinct()
                .toList();
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw new IllegalStateException("person.bsn: 1 to " + MOST + " are needed for this question");
        }
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("type", "RaadpleegMetBurgerservicenummer");
        QuestionFields.paths(fields).forEach(question.putArray("fields")::add);
        numbers.forEach(number -> question.withArray("burgerservicenummer").add(number.value()));
        return form.write(question);
    }
}
