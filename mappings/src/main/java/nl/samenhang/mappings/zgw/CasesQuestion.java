// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.zgw;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Person;
import nl.samenhang.mappings.QuestionWriter;
import nl.samenhang.mappings.json.SafeJson;
import nl.samenhang.policy.Disclosure;

/**
 * The body of {@code POST /zaken/_zoek}: cases in which a person with this number has a part and that were not closed before the day.
 * The roles are asked for, since without them an answer does not say about whom it is.
 */
final class CasesQuestion implements QuestionWriter {

    /** @throws IllegalStateException unless the disclosure is about exactly one person, with a number */
    @Override
    public byte[] write(Disclosure about, Set<Field> fields, LocalDate on) {
        List<Person> persons = about.household().persons();
        if (persons.size() != 1) {
            throw new IllegalStateException("zgw-zaken: asks about exactly one person");
        }
        Bsn bsn = persons.getFirst()
                .bsn()
                .asOptional()
                .orElseThrow(() -> new IllegalStateException("zgw-zaken: person.bsn is needed"));
        ObjectNode question = JsonNodeFactory.instance
                .objectNode()
                .put(Zgw.NUMBER, bsn.value())
                .put("rol__betrokkeneType", "natuurlijk_persoon")
                .put("einddatum__isnull", true);
        question.putArray("expand").add("rollen");
        return SafeJson.write(question);
    }
}
