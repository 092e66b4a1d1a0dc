// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a message that met its schema. Names are local: the schema has seen to the namespaces.
 *
 * <p>Its text form shows the place, never the content.
 */
public final class Element {

    private final @Nullable Element parent;
    private final String name;
    private final int position;
    private final List<Element> children = new ArrayList<>();
    private String text = "";

    Element(@Nullable Element parent, String name, int position) {
        this.parent = parent;
        this.name = name;
        this.position = position;
    }

    void add(Element child) {
        children.add(child);
    }

    void text(String content) {
        this.text = content;
    }

    public String name() {
        return name;
    }

    /** The text of an element without children, as it stands there. */
    public String text() {
        return text;
    }

    public List<Element> children() {
        return Collections.unmodifiableList(children);
    }

    /** All children of that name, in their order. */
    public List<Element> all(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).toList();
    }

    /** The first descendant by a way of names, such as {@code find("Adres", "Huis")}. */
    public Optional<Element> find(String... way) {
        Element at = this;
        for (String step : way) {
            Element next = null;
            for (Element child : at.children) {
                if (child.name.equals(step)) {
                    next = child;
                    break;
                }
            }
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /** The text of a descendant that may be missing. */
    public Optional<String> text(String... way) {
        return find(way).map(Element::text);
    }

    /**
     * A descendant that the schema requires.
     *
     * @throws IllegalStateException if it is not there, which the schema rules out
     */
    public Element get(String... way) {
        return find(way).orElseThrow(() -> new IllegalStateException(place() + ": no " + String.join("/", way)));
    }

    /** The path from the root; {@code [2]} and on say which of several of the same name. */
    public String place() {
        String self = position == 1 ? "/" + name : "/" + name + "[" + position + "]";
        return parent == null ? self : parent.place() + self;
    }

    @Override
    public String toString() {
        return place();
    }
}
