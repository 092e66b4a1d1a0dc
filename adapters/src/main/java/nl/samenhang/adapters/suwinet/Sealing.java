// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.samenhang.adapters.pki.SigningKeys;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.w3c.dom.Element;

/**
 * Signs envelopes: a timestamp, the certificate as a token with a direct reference to it, and one signature over every header, the
 * timestamp and the body, each with its own SHA-256 digest (WSDL of the service; Digikoppeling WUS, WB010).
 */
public final class Sealing {

    /** How long a message counts after it was signed. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final Crypto crypto;
    private final String algorithm;
    private final Clock clock;

    public Sealing(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.crypto = Wss.crypto(keys);
        this.algorithm = Wss.signatureAlgorithm(keys);
        this.clock = clock;
    }

    /**
     * Signs the envelope as it stands.
     *
     * @param confirmed the values of the signatures that this message confirms; none in a request
     * @return the value of the signature, in base64
     */
    public String seal(SoapTree envelope, List<String> confirmed) {
        try {
            var header = new WSSecHeader(envelope.document());
            Element security = header.insertSecurityHeader();
            security.appendChild(timestamp(envelope));
            confirmed.forEach(value -> security.appendChild(confirmation(envelope, value)));
            var signature = new WSSecSignature(header);
            signature.setUserInfo(keys.alias(), keys.secret());
            signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
            signature.setSignatureAlgorithm(algorithm);
            signature.setDigestAlgo(Wss.SHA256);
            signature.setSigCanonicalization(Wss.EXCLUSIVE);
            signature.setAddInclusivePrefixes(false);
            envelope.headers().stream().filter(one -> !one.isSameNode(security)).forEach(one -> sign(signature, one));
            SoapTree.children(security).forEach(one -> sign(signature, one));
            sign(signature, envelope.body());
            signature.build(crypto);
            return Base64.getEncoder().encodeToString(signature.getSignatureValue());
        } catch (WSSecurityException e) {
            throw new IllegalStateException("our own key signs", e);
        }
    }

    private static void sign(WSSecSignature signature, Element part) {
        String id = part.getAttributeNS(Wss.WSU, "Id");
        if (id.isEmpty()) {
            id = identify(part);
        }
        var reference = new WSEncryptionPart(id, "Element");
        reference.setElement(part);
        signature.getParts().add(reference);
    }

    private Element timestamp(SoapTree envelope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Element timestamp = envelope.document().createElementNS(Wss.WSU, "wsu:Timestamp");
        identify(timestamp);
        for (var moment : List.of(List.of("Created", now), List.of("Expires", now.plus(LIFE)))) {
            Element element = envelope.document().createElementNS(Wss.WSU, "wsu:" + moment.getFirst());
            element.setTextContent(moment.getLast().toString());
            timestamp.appendChild(element);
        }
        return timestamp;
    }

    private static Element confirmation(SoapTree envelope, String value) {
        Element element = envelope.document().createElementNS(Wss.WSSE11, "wsse11:SignatureConfirmation");
        element.setAttributeNS(SoapTree.XMLNS, "xmlns:wsse11", Wss.WSSE11);
        identify(element);
        element.setAttributeNS(null, "Value", value);
        return element;
    }

    private static String identify(Element element) {
        String id = "id-" + UUID.randomUUID();
        element.setAttributeNS(SoapTree.XMLNS, "xmlns:wsu", Wss.WSU);
        element.setAttributeNS(Wss.WSU, "wsu:Id", id);
        return id;
    }
}
