// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import javax.xml.namespace.QName;
import javax.xml.validation.Schema;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.SafeXml;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.UnreadableMessageException;

/** The schema of Bijstandsregelingen v0500, compiled. */
final class SuwiSchema {

    private final SchemaParser questions;
    private final SchemaParser answers;

    SuwiSchema() {
        Schema schema = SafeXml.schema(SuwiSchema.class, "bijstandsregelingen.xsd");
        questions = parser(schema, Suwinet.QUESTION);
        answers = parser(schema, Suwinet.ANSWER);
    }

    /** @throws UnreadableMessageException if it is no question */
    Element question(byte[] message) {
        return questions.parse(message);
    }

    /** @throws UnreadableMessageException if it is no answer */
    Element answer(byte[] message) {
        return answers.parse(message);
    }

    private static SchemaParser parser(Schema schema, String root) {
        return new SchemaParser(
                () -> schema,
                new QName(Suwinet.NAMESPACE, root),
                "has to be the root " + root + " of v0500, in its namespace",
                Fields::requirement);
    }
}
