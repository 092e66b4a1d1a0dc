// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenhang.adapters.suwinet.Seal;
import nl.samenhang.adapters.suwinet.SoapTree;
import nl.samenhang.adapters.suwinet.SuwinetService;
import org.w3c.dom.Element;

/**
 * A question whose signature was found right, and what an answer to it relates to and confirms.
 *
 * @param person the number that it asks about; empty if it holds none
 */
record SuwinetQuestion(SoapTree tree, String person, String relatesTo, List<String> confirmed) {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    static SuwinetQuestion of(SoapTree tree, Seal seal) {
        String person = tree.payload()
                .map(payload -> String.valueOf(payload.getTextContent()).strip())
                .orElse("");
        return new SuwinetQuestion(tree, person, tree.addressing("MessageID").orElse(""), List.of(seal.value()));
    }

    /** What keeps it from being a question to this service: a word of our own. */
    Optional<String> wrong(SuwinetService service) {
        Optional<Element> payload = tree.payload();
        boolean operation = payload.filter(root -> service.namespace().equals(root.getNamespaceURI()))
                .filter(root -> service.action().endsWith("/" + root.getLocalName()))
                .isPresent();
        if (!operation || !person.matches("[0-9]{9}")) {
            return Optional.of("BERICHT");
        }
        if (!tree.addressing("Action").equals(Optional.of(service.action()))
                || tree.addressing("To").isEmpty()
                || !relatesTo.startsWith("urn:uuid:")) {
            return Optional.of("ADRESSERING");
        }
        return Optional.empty();
    }

    SuwinetQuestion relatedTo(String other) {
        return new SuwinetQuestion(tree, person, other, confirmed);
    }

    SuwinetQuestion confirming(List<String> other) {
        return new SuwinetQuestion(tree, person, relatesTo, other);
    }

    /** The answer, with its addressing and without a signature. */
    SoapTree envelope(String payload) {
        String text = "<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Header/><s:Body>" + payload + "</s:Body></s:Envelope>";
        SoapTree envelope = SoapTree.read(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("the simulator's own envelope"));
        envelope.address("Action", SuwinetService.BIJSTANDSREGELINGEN.answerAction());
        envelope.address("MessageID", "urn:uuid:" + UUID.randomUUID());
        envelope.address("RelatesTo", relatesTo);
        return envelope;
    }
}
