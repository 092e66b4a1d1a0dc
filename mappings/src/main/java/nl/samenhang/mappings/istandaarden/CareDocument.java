// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.mappings.Element;

/** A message that met its schema, by the parts that rules speak of. An answer may be without any of them. */
final class CareDocument {

    private final CareMessage message;
    private final Element root;
    private final List<Element> client;
    private final List<Element> relations;
    private final List<Element> clientContacts;
    private final List<Element> contacts;
    private final List<Element> addresses;
    private final List<Element> birthDates;
    private final List<Element> products;

    CareDocument(CareMessage message, Element root) {
        this.message = message;
        this.root = root;
        this.client = root.find("Client").stream().toList();
        this.relations = inside("Relaties", "Relatie");
        this.clientContacts = inside("Contactgegevens", "Contact");
        this.contacts = Stream.concat(
                        clientContacts.stream(), relations.stream().map(relation -> relation.get("Contact")))
                .toList();
        this.addresses = contacts.stream()
                .map(c -> c.find("Adres"))
                .flatMap(Optional::stream)
                .toList();
        this.birthDates = persons()
                .map(person -> person.find("Geboortedatum"))
                .flatMap(Optional::stream)
                .toList();
        this.products = inside("ToegewezenProducten", "ToegewezenProduct");
    }

    private List<Element> inside(String container, String name) {
        return client.stream()
                .map(c -> c.find(container))
                .flatMap(Optional::stream)
                .flatMap(c -> c.all(name).stream())
                .toList();
    }

    CareMessage message() {
        return message;
    }

    Stream<Element> client() {
        return client.stream();
    }

    Stream<Element> relations() {
        return relations.stream();
    }

    /** The client and the relations. */
    Stream<Element> persons() {
        return Stream.concat(client.stream(), relations.stream());
    }

    Stream<Element> clientContacts() {
        return clientContacts.stream();
    }

    /** Those of the client and of the relations. */
    Stream<Element> contacts() {
        return contacts.stream();
    }

    Stream<Element> addresses() {
        return addresses.stream();
    }

    Stream<Element> birthDates() {
        return birthDates.stream();
    }

    Stream<Element> products() {
        return products.stream();
    }

    /** The date of the message, by which "not in the future" is measured. */
    LocalDate dated() {
        return Lexical.date(root.get("Header", "BerichtIdentificatie", "Dagtekening"));
    }

    /** All elements of these names, wherever they are. */
    Stream<Element> named(Set<String> names) {
        List<Element> found = new ArrayList<>();
        collect(root, names, found);
        return found.stream();
    }

    private static void collect(Element element, Set<String> names, List<Element> found) {
        if (names.contains(element.name())) {
            found.add(element);
        }
        for (Element child : element.children()) {
            collect(child, names, found);
        }
    }
}
