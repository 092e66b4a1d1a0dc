// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Phone;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.Element;

/** From the element Contact to a contact. */
record ContactReading(Provenance provenance) {

    Contact contact(Element contact) {
        return new Contact(
                Code.of("COD757", contact.get("Soort").text()),
                Fact.of(contact.find("Adres").map(ContactReading::address), provenance),
                Fact.of(contact.text("Organisatie"), provenance),
                Fact.of(contact.find("Telefoon").map(ContactReading::phones), provenance),
                Fact.of(contact.text("Emailadres"), provenance),
                Fact.of(contact.find("Periode").map(p -> period(p, "Begindatum", "Einddatum")), provenance));
    }

    static Period period(Element element, String start, String end) {
        return new Period(
                element.find(start).map(Lexical::date), element.find(end).map(Lexical::date));
    }

    private static Address address(Element address) {
        return new Address(
                address.text("Straatnaam"),
                address.find("Huis", "Huisnummer").map(Lexical::integer),
                address.text("Huis", "Huisletter"),
                address.text("Huis", "HuisnummerToevoeging"),
                address.text("Huis", "AanduidingWoonadres").map(code -> Code.of("NUM061", code)),
                address.text("Postcode"),
                address.text("Plaatsnaam"),
                address.text("LandCode").map(code -> Code.of("COD032", code)),
                Optional.empty());
    }

    private static List<Phone> phones(Element phones) {
        return Stream.of("Telefoon01", "Telefoon02")
                .flatMap(name -> phones.find(name).stream())
                .map(phone -> new Phone(
                        phone.get("Telefoonnummer").text(),
                        phone.get("Landnummer").text()))
                .toList();
    }
}
