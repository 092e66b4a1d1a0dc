// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonName;
import nl.samenhang.canonical.Provenance;

/** The resident of a signal, as the signal partner knows its customer. */
final class ClientReading {

    static final PersonKey CLIENT = new PersonKey("client");

    /** The partner writes to this address; whether it is the one of the BRP it does not say. */
    private static final Code CORRESPONDENCE = Code.of("COD757", "02");

    private static final Code OWN_NAME = Code.of("COD700", "1");

    private ClientReading() {}

    static Person person(JsonNode client, Provenance provenance) {
        return new Person(
                CLIENT,
                Fact.of(text(client, "Burgerservicenummer").flatMap(Bsn::parse), provenance),
                notKept(),
                Fact.of(name(client), provenance),
                Fact.of(text(client, "Geboortedatum").map(LocalDate::parse).map(PartialDate::of), provenance),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                Fact.of(address(client).map(address -> List.of(contact(address, provenance))), provenance));
    }

    private static Optional<PersonName> name(JsonNode client) {
        return text(client, "Achternaam")
                .map(family -> new PersonName(
                        family,
                        text(client, "Voorvoegsel"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        text(client, "Voorletters")
                                .map(initials -> initials.replaceAll("[. ]", ""))
                                .filter(initials -> !initials.isEmpty()),
                        OWN_NAME));
    }

    private static Optional<Address> address(JsonNode client) {
        Address address = new Address(
                text(client, "Straatnaam"),
                text(client, "Huisnummer").map(Integer::valueOf),
                Optional.empty(),
                text(client, "Huisnummertoevoeging"),
                Optional.empty(),
                text(client, "Postcode").map(code -> code.replace(" ", "")),
                text(client, "Plaatsnaam"),
                Optional.empty(),
                Optional.empty());
        boolean empty = address.street().isEmpty()
                && address.houseNumber().isEmpty()
                && address.houseNumberAddition().isEmpty()
                && address.postalCode().isEmpty()
                && address.city().isEmpty();
        return empty ? Optional.empty() : Optional.of(address);
    }

    private static Contact contact(Address address, Provenance provenance) {
        return new Contact(CORRESPONDENCE, Fact.known(address, provenance), notKept(), notKept(), notKept(), notKept());
    }

    private static <T> Fact<T> notKept() {
        return Fact.absent(AbsentReason.NOT_SUPPORTED);
    }

    /** The text of a member; one with nothing visible in it is no text. */
    static Optional<String> text(JsonNode node, String member) {
        return Optional.of(node.path(member).asText("").strip()).filter(text -> !text.isEmpty());
    }
}
