// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.PersonName;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.Table;

/** From the elements ClientSuwi and Partner... to persons. */
record PersonReading(Provenance provenance, Losses losses) {

    static final PersonKey CLIENT = new PersonKey("client");

    /** COD700: the bearer's own name, which is the only one that SuwiML has. */
    private static final Code OWN_NAME = Code.of("COD700", "1");

    /** COD757: the address of registration, which is what DomicilieAdres means. */
    private static final Code REGISTERED = Code.of("COD757", "01");

    private static final Map<String, Gender> GENDERS = Table.beside(PersonReading.class, "Geslacht.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> Gender.valueOf(row.get("canonical"))));

    Person client(Element client) {
        return person(CLIENT, client, fact(client.find("DomicilieAdres").map(this::home)));
    }

    Person partner(Partners.Partner partner) {
        return person(partner.key(), partner.element(), notKept());
    }

    private Person person(PersonKey key, Element element, Fact<List<Contact>> contacts) {
        return new Person(
                key,
                Fact.known(new Bsn(element.get("Burgerservicenr").text()), provenance),
                notKept(),
                fact(element.text("SignificantDeelVanDeAchternaam").map(family -> name(family, element))),
                fact(element.text("Geboortedat").map(SuwiDate::date)),
                notKept(),
                fact(element.find("Geslacht").map(this::gender)),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                notKept(),
                contacts);
    }

    private static PersonName name(String family, Element element) {
        return new PersonName(
                family,
                element.text("Voorvoegsel").filter(text -> !text.isBlank()),
                Optional.empty(),
                Optional.empty(),
                element.text("Voornamen").filter(text -> !text.isBlank()),
                element.text("Voorletters").filter(text -> !text.equals(".")),
                OWN_NAME);
    }

    private Gender gender(Element element) {
        Gender gender = GENDERS.get(element.text());
        if (gender == null) {
            losses.generalise(element, "a code that is not known here becomes UNKNOWN");
            return Gender.UNKNOWN;
        }
        return gender;
    }

    private List<Contact> home(Element address) {
        return List.of(new Contact(
                REGISTERED, Fact.known(address(address), provenance), notKept(), notKept(), notKept(), notKept()));
    }

    private static Address address(Element address) {
        return new Address(
                address.text("Straatnaam"),
                address.text("Huisnr").map(text -> new BigInteger(text.strip()).intValueExact()),
                Optional.empty(),
                address.text("Huisnrtoevoeging"),
                Optional.empty(),
                address.text("Postcd"),
                address.text("Woonplaatsnaam"),
                Optional.empty(),
                Optional.empty());
    }

    private <T> Fact<T> fact(Optional<T> value) {
        return Fact.of(value, provenance);
    }

    private static <T> Fact<T> notKept() {
        return Fact.absent(AbsentReason.NOT_SUPPORTED);
    }
}
