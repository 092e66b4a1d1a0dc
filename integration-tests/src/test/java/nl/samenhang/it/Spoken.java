// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Something that one system said to another while scenarios were played.
 *
 * @param where scenario and line
 * @param kind what it is, such as {@code wmo301}, {@code ggk Di01} or {@code brp personen question}
 */
record Spoken(String where, String kind, byte[] body) {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is in a body: itself or, where it is an envelope, its content and what is packed in that. */
    static List<Spoken> in(String where, String path, boolean question, byte[] body) {
        String text = new String(body, UTF_8).strip();
        if (text.startsWith("<")) {
            return xml(where, XmlForm.document(body));
        }
        return List.of(new Spoken(where, text.startsWith("{") ? json(path, question, text) : "no message", body));
    }

    private static List<Spoken> xml(String where, Document document) {
        Element root = document.getDocumentElement();
        if (SOAP.equals(root.getNamespaceURI())) {
            return content(
                    where, (Element) root.getElementsByTagNameNS(SOAP, "Body").item(0));
        }
        return List.of(element(where, root));
    }

    private static List<Spoken> content(String where, Element body) {
        List<Spoken> content = new ArrayList<>();
        XmlForm.inner(body).forEach(payload -> {
            content.add(element(where, payload));
            var packed = payload.getElementsByTagNameNS("*", "xmlBestand");
            for (int i = 0; i < packed.getLength(); i++) {
                byte[] bytes = Base64.getMimeDecoder().decode(packed.item(i).getTextContent());
                content.addAll(xml(where, XmlForm.document(bytes)));
            }
        });
        return content;
    }

    private static Spoken element(String where, Element root) {
        return new Spoken(where, kind(root), XmlForm.pretty(root).getBytes(UTF_8));
    }

    /** {@code http://www.istandaarden.nl/iwmo/3_2/wmo301/schema} is {@code wmo301}; of all others by the name of the root. */
    private static String kind(Element root) {
        String namespace = String.valueOf(root.getNamespaceURI());
        if (namespace.startsWith("http://www.istandaarden.nl/")) {
            return namespace.split("/")[5];
        }
        if (namespace.startsWith("http://www.stufstandaarden.nl/koppelvlak/ggk") || namespace.contains("/StUF/")) {
            return "ggk " + root.getLocalName().replaceAll(".*_", "");
        }
        return namespace.equals("urn:samenhang:duo-verzuim:1") ? "duo-verzuim" : root.getLocalName();
    }

    private static String json(String path, boolean question, String text) {
        JsonNode tree = tree(text);
        String schema = tree.path("$schema").asText();
        if (schema.startsWith("urn:samenhang:schema:")) {
            return schema.split(":")[3];
        }
        String operation = path.replaceAll("\\?.*", "").replaceAll(".*/", "");
        return (path.contains("/brp/") ? "brp " : "samenhang ") + operation.toLowerCase(Locale.ROOT) + " "
                + (question ? "question" : "answer");
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    @Override
    public String toString() {
        return kind + " in " + where;
    }
}
