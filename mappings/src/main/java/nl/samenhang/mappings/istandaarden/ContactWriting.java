// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Phone;

/** From a contact to the element Contact. */
record ContactWriting(CareXml xml, Taken taken, Verdicts verdicts) {

    private static final String FIELD = "person.contacts";

    void write(Contact contact, String place) {
        xml.part("Contact", () -> {
            xml.part("Soort", Taken.code(contact.function(), "COD757", FIELD + ".function"));
            taken.take(contact.address(), FIELD + ".address", "Contact/Adres").ifPresent(this::address);
            xml.part("Organisatie", taken.take(contact.organisation(), FIELD + ".organisation", "Contact/Organisatie"));
            taken.take(contact.phones(), FIELD + ".phone", "Contact/Telefoon").ifPresent(this::phones);
            xml.part("Emailadres", taken.take(contact.email(), FIELD + ".email", "Contact/Emailadres"));
            taken.take(contact.period(), FIELD + ".period", "Contact/Periode").ifPresent(this::period);
            verdicts.write(place);
        });
    }

    private void address(Address address) {
        address.bagAddressableObject()
                .ifPresent(number -> taken.lose(FIELD + ".address.bagAddressableObject", Taken.NO_PLACE));
        xml.part("Adres", () -> {
            address.houseNumber().ifPresent(number -> house(address, number));
            xml.base("Postcode", address.postalCode());
            xml.base("Straatnaam", address.street());
            xml.base("Plaatsnaam", address.city());
            xml.base("LandCode", address.country().map(code -> Taken.code(code, "COD032", FIELD + ".address")));
        });
    }

    private void house(Address address, int number) {
        xml.base("Huis", () -> {
            xml.base("Huisnummer", Integer.toString(number));
            xml.base("Huisletter", address.houseLetter());
            xml.base("HuisnummerToevoeging", address.houseNumberAddition());
            xml.base(
                    "AanduidingWoonadres",
                    address.designation().map(code -> Taken.code(code, "NUM061", FIELD + ".address")));
        });
    }

    /** The element has room for two. */
    private void phones(List<Phone> phones) {
        if (phones.size() > 2) {
            taken.lose(FIELD + ".phone[2]", Taken.NO_PLACE);
        }
        if (phones.isEmpty()) {
            return;
        }
        xml.part("Telefoon", () -> {
            phone("Telefoon01", phones.get(0));
            if (phones.size() > 1) {
                phone("Telefoon02", phones.get(1));
            }
        });
    }

    private void phone(String name, Phone phone) {
        xml.base(name, () -> {
            xml.base("Telefoonnummer", phone.number());
            xml.base("Landnummer", phone.countryPrefix());
        });
    }

    private void period(Period period) {
        xml.part("Periode", () -> {
            period.start().ifPresent(date -> xml.base("Begindatum", date));
            period.end().ifPresent(date -> xml.base("Einddatum", date));
        });
    }
}
