// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Provenance;

/**
 * From verblijfplaats to the contact that is registered: function 01 where the person lives, 02 for a letter address, where nobody
 * lives. A residence that is no address in the Netherlands is a contact without one.
 */
record Residences(Provenance provenance) {

    Fact<List<Contact>> contacts(Part person) {
        return person.find("verblijfplaats")
                .<Fact<List<Contact>>>map(residence -> known(List.of(contact(residence))))
                .orElseGet(Persons::unknown);
    }

    /** Somebody is registered at an object of the BAG, and that is all that is known of where. */
    Fact<List<Contact>> at(String object) {
        return known(List.of(contact(
                known(new Address(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(object))),
                Optional.empty(),
                Optional.empty())));
    }

    private Contact contact(Part residence) {
        return contact(address(residence), residence.text("functieAdres", "code"), residence.find("datumVan"));
    }

    private Contact contact(Fact<Address> address, Optional<String> function, Optional<Part> since) {
        return new Contact(
                Codes.function(function),
                address,
                notKept(),
                notKept(),
                notKept(),
                since.map(start -> known(Dates.period(Optional.of(start), Optional.empty())))
                        .orElseGet(Persons::unknown));
    }

    private Fact<Address> address(Part residence) {
        return switch (residence.text("type").orElse("")) {
            case "Adres" -> known(dutch(residence));
            case "VerblijfplaatsOnbekend" -> Persons.unknown();
            default -> notKept();
        };
    }

    private static Address dutch(Part residence) {
        Optional<Part> address = residence.find("verblijfadres");
        return new Address(
                text(address, "officieleStraatnaam").or(() -> text(address, "korteStraatnaam")),
                text(address, "huisnummer").map(Integer::valueOf),
                text(address, "huisletter"),
                text(address, "huisnummertoevoeging"),
                address.flatMap(part -> part.text("aanduidingBijHuisnummer", "code"))
                        .map(Codes::designation),
                text(address, "postcode").map(code -> code.replace(" ", "")),
                text(address, "woonplaats"),
                Optional.empty(),
                residence.text("adresseerbaarObjectIdentificatie"));
    }

    private static Optional<String> text(Optional<Part> part, String name) {
        return part.flatMap(found -> found.text(name));
    }

    private <T> Fact<T> known(T value) {
        return Fact.known(value, provenance);
    }

    private static <T> Fact<T> notKept() {
        return Fact.absent(AbsentReason.NOT_SUPPORTED);
    }
}
