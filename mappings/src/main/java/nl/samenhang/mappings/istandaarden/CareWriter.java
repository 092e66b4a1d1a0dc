// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.Set;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.mappings.MessageWriter;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.Writing;
import nl.samenhang.policy.Disclosure;

/** Writes an assignment or an answer to one, and holds it against the schema before anybody else does. */
final class CareWriter implements MessageWriter {

    private static final Set<Field> NEEDED = Set.of(
            Field.PERSON_BSN,
            Field.PERSON_BIRTH_DATE,
            Field.PERSON_GENDER,
            Field.PERSON_NAME,
            Field.PERSON_CONTACTS,
            Field.PROVISION_EXISTENCE,
            Field.PROVISION_PERIOD,
            Field.CARE_ASSIGNMENT_NUMBER,
            Field.CARE_ASSIGNED_AT);

    private final CareMessage message;
    private final SchemaParser parser;

    CareWriter(CareMessage message) {
        this.message = message;
        this.parser = CareReader.parser(message);
    }

    @Override
    public Set<Field> needed() {
        return NEEDED;
    }

    @Override
    public Writing write(MessageHeader header, Disclosure disclosure) {
        return write(header, disclosure.household());
    }

    /** An answer of which the household is empty says all in its header. */
    private Writing write(MessageHeader header, Household household) {
        CareXml xml = new CareXml(message);
        Taken taken = new Taken();
        Verdicts verdicts = Verdicts.of(message, xml, header);
        byte[] bytes = xml.document(() -> {
            new HeaderWriting(message, xml).write(header);
            if (!message.isAnswer() || !household.persons().isEmpty()) {
                new HouseholdWriting(message.standard(), xml, taken, verdicts).write(household);
            }
        });
        check(bytes);
        return new Writing(bytes, taken.losses());
    }

    /** The answer that is a header only: nothing of a person is in it, so nothing has to be disclosed. */
    byte[] writeHeader(MessageHeader header) {
        return write(header, Household.empty()).bytes();
    }

    private void check(byte[] bytes) {
        try {
            parser.parse(bytes);
        } catch (UnreadableMessageException e) {
            Finding first = e.findings().get(0);
            throw new IllegalStateException(
                    message.type() + ": what was written breaks its schema at " + first.place());
        }
    }
}
