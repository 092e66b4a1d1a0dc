// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Our schemas as a tree of elements, so that tests can walk every one of them and make messages. */
final class SchemaModel {

    /** An element as its schema declares it. {@code type} and {@code codes} only of a leaf. */
    record Declared(
            String name,
            String namespace,
            boolean optional,
            boolean repeats,
            String type,
            List<String> codes,
            List<Declared> children) {

        boolean isLeaf() {
            return children.isEmpty();
        }
    }

    private final CareMessage message;
    private final Map<String, Element> ours = new HashMap<>();
    private final Map<String, Element> base = new HashMap<>();

    private SchemaModel(CareMessage message) {
        this.message = message;
        load(message.prefix() + ".xsd", ours);
        load(message.standard().prefix() + "-base.xsd", base);
        load("types.xsd", base);
    }

    static Declared of(CareMessage message) {
        var model = new SchemaModel(message);
        return model.declared(model.ours.get("Bericht"), false);
    }

    /** Paths of all leaves, in their order, with the name of our type. */
    static List<Map.Entry<String, Declared>> leaves(Declared root) {
        return leaves(root, root.name()).toList();
    }

    private static Stream<Map.Entry<String, Declared>> leaves(Declared element, String path) {
        return element.isLeaf()
                ? Stream.of(Map.entry(path, element))
                : element.children().stream().flatMap(child -> leaves(child, path + "/" + child.name()));
    }

    private static void load(String file, Map<String, Element> into) {
        try (InputStream in = CareMessage.class.getResourceAsStream(file)) {
            Element schema = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            children(schema).filter(e -> e.hasAttribute("name")).forEach(e -> into.put(e.getAttribute("name"), e));
        } catch (Exception e) {
            throw new AssertionError(file, e);
        }
    }

    private Declared declared(Element element, boolean inBase) {
        String reference = element.getAttribute("type");
        boolean baseType = inBase || reference.startsWith("base:");
        Element type = (baseType ? base : ours).get(reference.replace("base:", ""));
        List<Declared> inner = new ArrayList<>();
        if (type.getLocalName().equals("complexType")) {
            children(sequence(type)).forEach(child -> inner.add(declared(child, baseType)));
        }
        return new Declared(
                element.getAttribute("name"),
                inBase ? message.standard().namespace() : message.namespace(),
                element.getAttribute("minOccurs").equals("0"),
                element.getAttribute("maxOccurs").equals("unbounded"),
                type.getAttribute("name"),
                codes(type),
                inner);
    }

    private static Element sequence(Element type) {
        return children(type)
                .filter(e -> e.getLocalName().equals("sequence"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Element type) {
        return children(type)
                .filter(e -> e.getLocalName().equals("restriction"))
                .flatMap(SchemaModel::children)
                .filter(e -> e.getLocalName().equals("enumeration"))
                .map(e -> e.getAttribute("value"))
                .toList();
    }

    private static Stream<Element> children(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all.stream();
    }
}
