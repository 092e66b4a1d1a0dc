// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.duo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.adapters.suwinet.SoapTree;
import nl.samenhang.canonical.Oin;
import org.w3c.dom.Element;

/**
 * The envelope of Edukoppeling WUS 1.3, as DUO's requirements document for RIO (1.2, March 2022) has it. That reports of absence travel in
 * the same envelope is inferred from two other contracts of DUO.
 */
public final class Edukoppeling {

    /** Of the stand-in contract; DUO's own actions begin with {@code http://duo.nl/contract/} and the name of the contract. */
    static final String CONTRACT = "urn:samenhang:duo-verzuim:1";

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ANONYMOUS = "http://www.w3.org/2005/08/addressing/anonymous";
    private static final Pattern OIN = Pattern.compile("\\?oin=([0-9]{20})$");

    private Edukoppeling() {}

    /** The {@code wsa:Action} of a request, which the header {@code SOAPAction} repeats. */
    public static String action(String operation) {
        return CONTRACT + "/" + operation;
    }

    /** The {@code wsa:Action} of its answer. */
    public static String answerAction(String operation) {
        return action(operation) + "Response";
    }

    /** A fresh {@code wsa:MessageID}. */
    public static String newId() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** An address that says which organisation it is of. */
    static String address(URI endpoint, Oin oin) {
        return endpoint + "?oin=" + oin.value();
    }

    /** The address of who has none, but an organisation number. */
    static String anonymous(Oin oin) {
        return ANONYMOUS + "?oin=" + oin.value();
    }

    /** The organisation that an address names. */
    public static Optional<Oin> oin(Optional<String> address) {
        Matcher matcher = OIN.matcher(address.orElse(""));
        return matcher.find() ? Optional.of(new Oin(matcher.group(1))) : Optional.empty();
    }

    /** A request with its addressing, without a signature. */
    static SoapTree request(String operation, String id, String to, Oin from, String payload) {
        SoapTree tree = envelope(payload);
        tree.addressFrom(anonymous(from));
        tree.address("To", to);
        tree.address("Action", action(operation));
        tree.address("MessageID", id);
        return tree;
    }

    /** An answer with its addressing, without a signature. */
    public static SoapTree answer(String operation, String relatesTo, Oin from, Oin to, String payload) {
        SoapTree tree = envelope(payload);
        tree.addressFrom(anonymous(from));
        tree.address("To", anonymous(to));
        tree.address("Action", answerAction(operation));
        tree.address("MessageID", newId());
        tree.address("RelatesTo", relatesTo);
        return tree;
    }

    /** The text of the first child with that name; empty text if there is none. */
    public static String text(Element parent, String name) {
        return SoapTree.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst()
                .map(child -> String.valueOf(child.getTextContent()).strip())
                .orElse("");
    }

    private static SoapTree envelope(String payload) {
        String text = "<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Header/><s:Body>" + payload + "</s:Body></s:Envelope>";
        return SoapTree.read(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("our own envelope"));
    }
}
