// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenhang.mappings.Element;

/** Rules about contacts and addresses, of the client and of relations. */
final class ContactRules {

    private static final List<String> WHERE_THE_CLIENT_IS_FOUND = List.of("01", "02", "03");
    private static final List<String> WITH_POSTCODE = List.of("01", "03");

    private static final Pattern DUTCH_CODE = Pattern.compile("[1-9][0-9]{3}[a-zA-Z]{2}");

    private ContactRules() {}

    static Stream<Element> tr006(CareDocument document) {
        return document.contacts()
                .filter(contact -> contact.find("Telefoon").isEmpty())
                .filter(contact -> contact.find("Adres", "Huis").isEmpty()
                        || contact.find("Adres", "Postcode").isEmpty());
    }

    static Stream<Element> tr061(CareDocument document) {
        return document.client()
                .map(client -> client.get("Contactgegevens"))
                .filter(contacts -> contacts.all("Contact").stream()
                        .noneMatch(contact -> WHERE_THE_CLIENT_IS_FOUND.contains(soort(contact))));
    }

    static Stream<Element> cd005(CareDocument document) {
        return document.addresses()
                .filter(address -> address.find("Postcode").isPresent()
                        != address.find("LandCode").isPresent());
    }

    static Stream<Element> cd009(CareDocument document) {
        return document.contacts()
                .filter(contact -> !soort(contact).equals("04"))
                .flatMap(contact -> contact.find("Periode").stream());
    }

    static Stream<Element> cd025(CareDocument document) {
        return document.addresses().filter(ContactRules::isDutch).filter(address -> address.find("Huis")
                .isEmpty());
    }

    static Stream<Element> cd034(CareDocument document) {
        return document.contacts()
                .filter(contact -> WITH_POSTCODE.contains(soort(contact)))
                .filter(contact -> contact.find("Adres", "Postcode").isEmpty());
    }

    static Stream<Element> cs089(CareDocument document) {
        return document.addresses()
                .filter(ContactRules::isDutch)
                .flatMap(address -> address.find("Postcode").stream())
                .filter(code -> !DUTCH_CODE.matcher(code.text()).matches());
    }

    private static boolean isDutch(Element address) {
        return address.text("LandCode").filter("NL"::equals).isPresent();
    }

    private static String soort(Element contact) {
        return contact.get("Soort").text();
    }
}
