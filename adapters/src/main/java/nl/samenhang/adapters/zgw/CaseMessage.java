// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import nl.samenhang.canonical.Party;

/**
 * The message {@code zgw-zaak}: a case under a header of ours. Of the case it has the address, the zaaktype and the numbers of the persons
 * with a part in it; nothing else is kept.
 */
final class CaseMessage {

    private static final String SCHEMA = "urn:samenhang:schema:zgw-zaak:0.1";

    private CaseMessage() {}

    /**
     * Makes it.
     *
     * @param fetched the case as its system answered it
     * @throws DeliveryException {@code source-answer} if another case was answered
     */
    static byte[] of(Party from, CaseNotices what, Notification notification, CasePlace.Case one, ObjectNode fetched) {
        if (!fetched.path("url").asText().endsWith("/zaken/" + one.uuid())) {
            throw new DeliveryException("source-answer", Retry.NEVER);
        }
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("$schema", SCHEMA);
        message.putObject("kop")
                .put("van", "OIN:" + from.oin())
                .put("aan", what.receiver().toString())
                .put("kenmerk", notification.number())
                .put("datum", notification.day().toString());
        ObjectNode zaak = message.putObject("zaak").put("url", one.url());
        zaak.set("zaaktype", fetched.path("zaaktype"));
        ArrayNode roles = zaak.putObject("_expand").putArray("rollen");
        fetched.at("/_expand/rollen").forEach(role -> person(role, roles));
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void person(JsonNode role, ArrayNode roles) {
        JsonNode number = role.at("/betrokkeneIdentificatie/inpBsn");
        if (role.path("betrokkeneType").asText().equals("natuurlijk_persoon")
                && !number.asText().isEmpty()) {
            roles.addObject()
                    .put("betrokkeneType", "natuurlijk_persoon")
                    .putObject("betrokkeneIdentificatie")
                    .put("inpBsn", number.asText());
        }
    }
}
