// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenhang.adapters.suwinet.BrokenSealException.Why;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What a signature has to look like before anybody computes with it: one, in the form of the profile. Nothing outside the message
 * is referred to, nothing is transformed but by exclusive canonicalization, and no identifier stands twice, so that what is
 * checked is what is read.
 */
final class SealForm {

    private static final Set<String> ONCE = Set.of("Timestamp", "BinarySecurityToken", "Signature");

    private SealForm() {}

    /** The one security header of an envelope. */
    static Element security(SoapTree envelope) throws BrokenSealException {
        List<Element> found = envelope.headers().stream()
                .filter(one -> SoapTree.is(one, Wss.WSSE, "Security"))
                .toList();
        if (found.isEmpty() || SoapTree.children(found.getFirst()).stream().noneMatch(c -> isDs(c, "Signature"))) {
            throw new BrokenSealException(Why.UNSIGNED);
        }
        require(found.size() == 1);
        Element security = found.getFirst();
        requireParts(security);
        requireToken(part(security, "BinarySecurityToken"));
        requireSignature(part(security, "Signature"), part(security, "BinarySecurityToken"));
        requireOwnIdentifiers(envelope);
        return security;
    }

    static Element part(Element security, String name) throws BrokenSealException {
        List<Element> found = SoapTree.children(security).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
        require(found.size() == 1);
        return found.getFirst();
    }

    /** These and no others: WSS4J has a reader for many more, and none of those is asked for. */
    private static void requireParts(Element security) throws BrokenSealException {
        Set<String> seen = new HashSet<>();
        for (Element child : SoapTree.children(security)) {
            boolean known = SoapTree.is(child, Wss.WSU, "Timestamp")
                    || SoapTree.is(child, Wss.WSSE, "BinarySecurityToken")
                    || isDs(child, "Signature")
                    || SoapTree.is(child, Wss.WSSE11, "SignatureConfirmation");
            String name = String.valueOf(child.getLocalName());
            require(known && (seen.add(name) || !ONCE.contains(name)));
        }
        require(seen.containsAll(ONCE));
    }

    private static void requireToken(Element token) throws BrokenSealException {
        require(token.getAttribute("ValueType").equals(Wss.X509_V3));
        require(token.getAttribute("EncodingType").equals(Wss.BASE64));
    }

    private static void requireSignature(Element signature, Element token) throws BrokenSealException {
        List<Element> parts = SoapTree.children(signature);
        require(parts.size() == 3);
        require(isDs(parts.get(0), "SignedInfo")
                && isDs(parts.get(1), "SignatureValue")
                && isDs(parts.get(2), "KeyInfo"));
        List<Element> signed = SoapTree.children(parts.get(0));
        require(signed.size() > 2);
        require(isDs(signed.get(0), "CanonicalizationMethod") && has(signed.get(0), Set.of(Wss.EXCLUSIVE)));
        require(isDs(signed.get(1), "SignatureMethod") && has(signed.get(1), Wss.SIGNATURES));
        for (Element reference : signed.subList(2, signed.size())) {
            requireReference(reference);
        }
        requireDirect(parts.get(2), token);
    }

    private static void requireReference(Element reference) throws BrokenSealException {
        require(isDs(reference, "Reference") && reference.getAttribute("URI").matches("#[A-Za-z_][A-Za-z0-9._-]*"));
        List<Element> parts = SoapTree.children(reference);
        require(parts.size() == 3 && isDs(parts.get(0), "Transforms"));
        List<Element> transforms = SoapTree.children(parts.get(0));
        require(transforms.size() == 1 && has(transforms.getFirst(), Set.of(Wss.EXCLUSIVE)));
        require(isDs(parts.get(1), "DigestMethod") && has(parts.get(1), Wss.DIGESTS));
        require(isDs(parts.get(2), "DigestValue"));
    }

    /** The key is that of the token in the same header, and pointed at (WB010). */
    private static void requireDirect(Element keyInfo, Element token) throws BrokenSealException {
        List<Element> references = SoapTree.children(keyInfo);
        require(references.size() == 1 && SoapTree.is(references.getFirst(), Wss.WSSE, "SecurityTokenReference"));
        List<Element> direct = SoapTree.children(references.getFirst());
        require(direct.size() == 1 && SoapTree.is(direct.getFirst(), Wss.WSSE, "Reference"));
        require(direct.getFirst().getAttribute("URI").equals("#" + token.getAttributeNS(Wss.WSU, "Id")));
    }

    private static void requireOwnIdentifiers(SoapTree envelope) throws BrokenSealException {
        Set<String> seen = new HashSet<>();
        Node root = envelope.document().getDocumentElement();
        for (Node at = root; at != null; at = next(at, root)) {
            NamedNodeMap attributes = at.getAttributes();
            for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
                require(!name.equalsIgnoreCase("id") || seen.add(attribute.getValue()));
            }
        }
    }

    /** The next node in the order of the document, without recursion: how deep it is, a sender decides. */
    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node at = node; at != null && at != root; at = at.getParentNode()) {
            if (at.getNextSibling() != null) {
                return at.getNextSibling();
            }
        }
        return null;
    }

    private static boolean isDs(Element element, String name) {
        return SoapTree.is(element, Wss.DS, name);
    }

    private static boolean has(Element element, Set<String> algorithms) {
        return algorithms.contains(element.getAttribute("Algorithm"));
    }

    private static void require(boolean right) throws BrokenSealException {
        if (!right) {
            throw new BrokenSealException(Why.FORM);
        }
    }
}
