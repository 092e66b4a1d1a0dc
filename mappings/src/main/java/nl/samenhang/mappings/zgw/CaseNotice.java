// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.zgw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.mappings.MessageReader;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.SafeJson;

/**
 * Reads the message {@code zgw-zaak}: a case with its roles as the case system answered it, under a header of the gateway's own. It is
 * read as an answer of one case: the persons with a part in it, and a reference to it.
 */
final class CaseNotice implements MessageReader {

    static final MessageType TYPE = new MessageType("zgw-zaak");

    /** The value of its member {@code $schema}. */
    static final String SCHEMA = "urn:samenhang:schema:zgw-zaak:0.1";

    private static final SchemaVersions VERSIONS = new SchemaVersions("0.1", "0.1");
    private static final String PARTY = "(GEMEENTE:[0-9]{4}|AGB:[0-9]{8}|OIN:[0-9]{20})";

    @Override
    public Reading read(byte[] message, Provenance provenance) {
        JsonNode notice = SafeJson.read(message);
        JsonNode head = notice.path("kop");
        MessageHeader header = new MessageHeader(
                TYPE,
                party(head, "van"),
                party(head, "aan"),
                text(head, "kenmerk", "[0-9a-f]{40}"),
                date(head),
                VERSIONS,
                Optional.empty());
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("results").add(notice.path("zaak"));
        SourceAnswer.Known answer = (SourceAnswer.Known) new CasesAnswer().read(SafeJson.write(page), provenance);
        return new Reading(header, answer.household(), answer.losses());
    }

    private static PartyCode party(JsonNode head, String name) {
        String[] code = text(head, name, PARTY).split(":", 2);
        return new PartyCode(code[0], code[1]);
    }

    private static LocalDate date(JsonNode head) {
        try {
            return LocalDate.parse(text(head, "datum", "[0-9]{4}-[0-9]{2}-[0-9]{2}"));
        } catch (DateTimeException e) {
            // The cause is dropped on purpose: it quotes the text.
            throw fault("datum");
        }
    }

    private static String text(JsonNode head, String name, String form) {
        String text = head.path(name).asText();
        if (!text.matches(form)) {
            throw fault(name);
        }
        return text;
    }

    private static UnreadableMessageException fault(String name) {
        return new UnreadableMessageException(
                List.of(new Finding(1, "ZGW", "/kop/" + name, "has to be as the gateway writes it")));
    }
}
