// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Address;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Contact;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.mappings.json.Fates;

/** Writes where and how somebody can be reached, as addresses and telephone numbers of a Patient. */
final class Contacts {

    private static final String AT = "/persons/contacts/";

    private final Fates fates;

    Contacts(Fates fates) {
        this.fates = fates;
    }

    /**
     * Writes them.
     *
     * @param withheld is told once of every part that was withheld
     */
    void put(ObjectNode patient, List<Contact> contacts, Consumer<Field> withheld) {
        Set<Field> cut = new LinkedHashSet<>();
        for (Contact contact : contacts) {
            fates.generalised(AT + "function", "Patient.address.use", "FHIR knows home and temporary alone");
            known(contact.address(), Field.CONTACT_ADDRESS, cut).ifPresent(address -> {
                fates.renamed(AT + "address", "Patient.address");
                address(Fhir.list(patient, "address").addObject(), address, contact);
            });
            known(contact.phones(), Field.CONTACT_PHONE, cut).stream()
                    .flatMap(List::stream)
                    .forEach(phone -> {
                        fates.renamed(AT + "phones", "Patient.telecom");
                        telecom(patient, "phone", international(phone.countryPrefix()) + phone.number());
                    });
            known(contact.email(), Field.CONTACT_EMAIL, cut).ifPresent(email -> {
                fates.renamed(AT + "email", "Patient.telecom");
                telecom(patient, "email", email);
            });
            known(contact.organisation(), Field.CONTACT_ORGANISATION, cut)
                    .ifPresent(name -> fates.dropped(AT + "organisation", "the FHIR answer has no place for it"));
            known(contact.period(), Field.CONTACT_PERIOD, cut)
                    .ifPresent(period -> fates.renamed(AT + "period", "Patient.address.period"));
        }
        cut.forEach(withheld);
    }

    private static <T> Optional<T> known(Fact<T> fact, Field field, Set<Field> cut) {
        if (fact instanceof Fact.Absent<T> none && none.why() == AbsentReason.WITHHELD_BY_POLICY) {
            cut.add(field);
        }
        return fact.asOptional();
    }

    private void address(ObjectNode node, Address address, Contact contact) {
        use(contact.function()).ifPresent(use -> node.put("use", use));
        String number = address.houseNumber().map(String::valueOf).orElse("");
        String suffix = Stream.of(address.houseLetter(), address.houseNumberAddition())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String line = Stream.of(address.street().orElse(""), number, suffix)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        if (!line.isEmpty()) {
            Fhir.list(node, "line").add(line);
            ObjectNode parts = Fhir.object();
            address.street().ifPresent(text -> part(parts, "streetName", text));
            address.houseNumber().ifPresent(n -> part(parts, "houseNumber", String.valueOf(n)));
            if (!suffix.isEmpty()) {
                part(parts, "buildingNumberSuffix", suffix);
            }
            if (!parts.isEmpty()) {
                Fhir.list(node, "_line").add(parts);
            }
        }
        address.city().ifPresent(text -> node.put("city", text));
        address.postalCode()
                .ifPresent(text -> node.put("postalCode", text.replaceFirst("^([0-9]{4})([A-Z]{2})$", "$1 $2")));
        address.country().ifPresent(code -> node.put("country", code.code()));
        contact.period().asOptional().flatMap(FhirAnswer::period).ifPresent(period -> node.set("period", period));
        address.bagAddressableObject()
                .ifPresent(id -> fates.dropped(AT + "address/bagAddressableObject", "nl-core has no place for it"));
        address.designation()
                .ifPresent(code -> fates.dropped(AT + "address/designation", "the FHIR answer has no place for it"));
        if (node.isEmpty()) {
            Fhir.absent(node, AbsentReason.UNKNOWN);
        }
    }

    private static Optional<String> use(Code function) {
        return switch (function.code()) {
            case "01", "03" -> Optional.of("home");
            case "04" -> Optional.of("temp");
            default -> Optional.empty();
        };
    }

    private static String international(String prefix) {
        return prefix.replaceFirst("^00", "+");
    }

    private static void part(ObjectNode line, String part, String text) {
        Fhir.extension(line, Fhir.ISO + "ADXP-" + part).put("valueString", text);
    }

    private static void telecom(ObjectNode patient, String system, String value) {
        Fhir.list(patient, "telecom").addObject().put("system", system).put("value", value);
    }
}
