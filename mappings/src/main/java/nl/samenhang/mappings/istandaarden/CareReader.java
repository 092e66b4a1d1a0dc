// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.MessageReader;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.SafeXml;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.UnreadableMessageException;

/** Reads an assignment or an answer to one: level 1, level 2, then the household. */
final class CareReader implements MessageReader {

    /** One for reading, writing and refusing together: to compile a schema takes longer than to read a hundred messages. */
    private static final Map<CareMessage, SchemaParser> PARSERS = new ConcurrentHashMap<>();

    private final CareMessage message;
    private final SchemaParser parser;

    CareReader(CareMessage message) {
        this.message = message;
        this.parser = parser(message);
    }

    static SchemaParser parser(CareMessage message) {
        return PARSERS.computeIfAbsent(message, CareReader::compiled);
    }

    private static SchemaParser compiled(CareMessage message) {
        return new SchemaParser(
                () -> SafeXml.schema(CareMessage.class, message.prefix() + ".xsd"),
                message.root(),
                "has to be the root of " + message.type() + " of release 3.2, in its namespace",
                Fields::requirement);
    }

    @Override
    public Reading read(byte[] bytes, Provenance provenance) {
        Element root = parser.parse(bytes);
        List<Finding> breaches = Rules.breaches(message, root);
        if (!breaches.isEmpty()) {
            throw new UnreadableMessageException(breaches);
        }
        return reading(message, root, provenance);
    }

    /** What a message says that met schema and rules. */
    static Reading reading(CareMessage message, Element root, Provenance provenance) {
        return new Reading(
                HeaderReading.header(message, root),
                root.find("Client")
                        .map(client -> HouseholdReading.household(message.standard(), client, provenance))
                        .orElseGet(Household::empty),
                Fields.losses(root));
    }
}
