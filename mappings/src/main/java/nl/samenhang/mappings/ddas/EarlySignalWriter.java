// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Signal;
import nl.samenhang.mappings.MessageWriter;
import nl.samenhang.mappings.Writing;
import nl.samenhang.mappings.json.Fates;
import nl.samenhang.mappings.json.SafeJson;
import nl.samenhang.policy.Disclosure;

/** Writes one early signal. What a delivery says of itself is made from the header, since the household does not hold it. */
final class EarlySignalWriter implements MessageWriter {

    private static final String OF_THE_DELIVERY = "the day of the header stands for it";
    private static final long CENTS = 100;

    @Override
    public Set<Field> needed() {
        return Set.of(Field.SIGNAL_KIND);
    }

    @Override
    public Writing write(MessageHeader header, Disclosure disclosure) {
        Fates fates = new Fates();
        ObjectNode message = delivery(header, fates);
        signal(header, disclosure.household(), (ObjectNode) message.at("/leveringen/0"), fates);
        if (!EarlySignal.schema().isMetBy(message)) {
            throw new IllegalStateException(EarlySignal.TYPE + ": what was written breaks its schema");
        }
        return new Writing(SafeJson.write(message), fates.report());
    }

    private static ObjectNode delivery(MessageHeader header, Fates fates) {
        String day = header.dated().toString();
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("codeGegevensleverancier", header.from().value())
                .put("startdatumLevering", day)
                .put("einddatumLevering", day)
                .put("aanleverdatumEnTijd", day + "T00:00:00Z");
        ObjectNode delivery = message.putArray("leveringen")
                .addObject()
                .put("teller", 1)
                .put("gemeentecode", header.to().value());
        delivery.putObject("aanleverende_organisatie");
        fates.generalised("header.dated", "/aanleverdatumEnTijd", OF_THE_DELIVERY);
        return message;
    }

    private static void signal(MessageHeader header, Household household, ObjectNode delivery, Fates fates) {
        Person person = household.persons().stream().findFirst().orElseThrow(() -> missing("persons"));
        Signal arrears = of(household, Signal.Kind.DEBT_ARREARS).orElseThrow(() -> missing("signal.kind"));
        ObjectNode signal = delivery.putArray("vroegsignalen").addObject().put("ID", header.identification());
        fates.renamed("signal.kind", Places.SIGNAL);
        if (of(household, Signal.Kind.CRISIS).isPresent()) {
            signal.put("crisissignaal", true);
        }
        take(arrears.amount(), "signal.amount", "/bedrag", fates)
                .ifPresent(money -> signal.put("bedrag", money.cents() / CENTS));
        take(arrears.date(), "signal.date", "/signaaldatum", fates)
                .ifPresent(date -> signal.put("signaaldatum", date.toString()));
        signal.putObject("signaalpartner");
        client(person, signal.putObject("client"), fates);
    }

    private static void client(Person person, ObjectNode client, Fates fates) {
        take(person.bsn(), "person.bsn", "/client/Burgerservicenummer", fates)
                .ifPresent(bsn -> client.put("Burgerservicenummer", bsn.value()));
        take(person.name(), "person.name", "/client/Achternaam", fates).ifPresent(name -> {
            name.initials().ifPresent(initials -> client.put("Voorletters", initials));
            name.prefix().ifPresent(prefix -> client.put("Voorvoegsel", prefix));
            client.put("Achternaam", name.family());
        });
        take(person.birthDate(), "person.birthDate", "/client/Geboortedatum", fates)
                .ifPresent(date -> client.put("Geboortedatum", date.date().toString()));
        take(person.contacts(), "person.contacts", "/client", fates)
                .flatMap(contacts -> contacts.stream().findFirst())
                .map(Contact::address)
                .flatMap(address -> take(address, "person.contacts.address", "/client", fates))
                .ifPresent(address -> {
                    address.street().ifPresent(street -> client.put("Straatnaam", street));
                    address.houseNumber().ifPresent(number -> client.put("Huisnummer", number.toString()));
                    address.houseNumberAddition().ifPresent(more -> client.put("Huisnummertoevoeging", more));
                    address.postalCode().ifPresent(code -> client.put("Postcode", code));
                    address.city().ifPresent(city -> client.put("Plaatsnaam", city));
                });
    }

    private static <T> Optional<T> take(Fact<T> fact, String field, String to, Fates fates) {
        switch (fact) {
            case Fact.Known<T> known -> fates.renamed(field, Places.SIGNAL + to);
            case Fact.Absent<T> absent -> {
                if (absent.why() == AbsentReason.WITHHELD_BY_POLICY) {
                    fates.withheld(field);
                }
            }
        }
        return fact.asOptional();
    }

    private static Optional<Signal> of(Household household, Signal.Kind kind) {
        return household.signals().stream()
                .filter(signal -> signal.kind().asOptional().equals(Optional.of(kind)))
                .findFirst();
    }

    private static IllegalStateException missing(String field) {
        return new IllegalStateException(field + ": needed for this message, and not there");
    }
}
