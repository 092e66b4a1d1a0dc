// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import nl.samenhang.canonical.Finding;
import org.xml.sax.SAXException;

/** Parses and validates one kind of message in one go: the parser's events go to the platform's validator and into a tree. */
public final class SchemaParser {

    /** More findings than this say nothing more to a sender. */
    static final int MAX_FINDINGS = 100;

    private final Supplier<Schema> source;
    private final QName root;
    private final String rootRequirement;
    private final Function<String, String> requirementOf;
    private final ConcurrentLinkedQueue<ValidatorHandler> idle = new ConcurrentLinkedQueue<>();
    private Optional<Schema> compiled = Optional.empty();

    /**
     * A parser for messages with one root.
     *
     * @param source what compiles the schema; asked once, with the first message, so that a start does not wait for it
     * @param rootRequirement what to say to the sender of anything else
     * @param requirementOf what the element at a path without positions has to be, such as {@code Bericht/Client/Bsn}; empty for
     *     a path that no schema knows
     */
    public SchemaParser(
            Supplier<Schema> source, QName root, String rootRequirement, Function<String, String> requirementOf) {
        this.source = source;
        this.root = root;
        this.rootRequirement = rootRequirement;
        this.requirementOf = requirementOf;
    }

    /**
     * The message as a tree.
     *
     * @throws UnreadableMessageException with findings of level 1 if it is no XML or breaks the schema
     */
    public Element parse(byte[] message) {
        ValidatorHandler validator = validator();
        SchemaParse parse = new SchemaParse(validator, root, rootRequirement, requirementOf);
        Element tree = run(parse, message);
        validator.setErrorHandler(null);
        idle.add(validator);
        return tree;
    }

    private static Element run(SchemaParse parse, byte[] message) {
        try {
            XMLStreamReader reader = SafeXml.reader(message, SafeXml.MAX_BYTES);
            try {
                return parse.run(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw parse.unreadable(new Finding(1, "XML", SafeXml.place(e), "has to be well-formed XML from here on"));
        } catch (SAXException e) {
            // The cause is dropped on purpose: the validator quotes values.
            throw parse.unreadable(new Finding(1, "XSD", "/", "has to be something that its schema can be applied to"));
        }
    }

    /** Validators are dear to make and not for two threads at once. One that met a broken message is not used again. */
    private ValidatorHandler validator() {
        ValidatorHandler one = idle.poll();
        return one == null ? schema().newValidatorHandler() : one;
    }

    private synchronized Schema schema() {
        Schema schema = compiled.orElseGet(source);
        compiled = Optional.of(schema);
        return schema;
    }

    static UnreadableMessageException unreadable(List<Finding> findings) {
        return new UnreadableMessageException(findings);
    }
}
