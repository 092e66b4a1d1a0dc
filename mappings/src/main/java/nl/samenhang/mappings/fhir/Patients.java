// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Gender;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.Person;
import nl.samenhang.mappings.json.Fates;

/**
 * Writes a person as a Patient (nl-core-Patient). Every fact that was withheld is named in an extension of ours, by its field; what FHIR
 * has an element for carries the standard's own {@code data-absent-reason} too.
 */
final class Patients {

    private final Names names;
    private final Fates fates;
    private final Origins origins;

    Patients(Names names, Fates fates, Origins origins) {
        this.names = names;
        this.fates = fates;
        this.origins = origins;
    }

    ObjectNode patient(Person person, String url) {
        ObjectNode patient = Fhir.resource("Patient");
        names.patient(person).ifPresent(id -> patient.put("id", id));
        Writing to = new Writing(patient, url);
        to.dropped(Field.PERSON_LOCAL_NUMBER, person.localNumber());
        to.dropped(Field.PERSON_CIVIL_STATUS, person.civilStatus());
        to.dropped(Field.PERSON_COMMUNICATION_NEED, person.communicationNeed());
        to.dropped(Field.PERSON_LEGAL_STATUS, person.legalStatus());
        to.dropped(Field.PERSON_LEGAL_REPRESENTATION, person.legalRepresentation());
        to.dropped(Field.PERSON_REMARK, person.remark());
        to.put(Field.PERSON_SECRECY, person.secrecy(), "Patient.meta.security", Patients::secrecy);
        ObjectNode identifier = Fhir.object().put("system", Fhir.BSN);
        to.put(
                Field.PERSON_BSN,
                person.bsn(),
                "Patient.identifier",
                (node, bsn) -> identifier.put("value", bsn.value()));
        to.reason(person.bsn()).ifPresent(why -> Fhir.absent(identifier.putObject("_value"), why));
        Fhir.list(patient, "identifier").add(identifier);
        to.put(
                Field.PERSON_NAME,
                person.name(),
                "Patient.name",
                (node, name) -> HumanNames.put(Fhir.list(node, "name"), name));
        to.reason(person.name())
                .ifPresent(why -> Fhir.absent(Fhir.list(patient, "name").addObject(), why));
        to.put(
                Field.PERSON_GENDER,
                person.gender(),
                "Patient.gender",
                (node, gender) -> node.put("gender", word(gender)));
        to.put(
                Field.PERSON_BIRTH_DATE,
                person.birthDate(),
                "Patient.birthDate",
                (node, date) -> date(node, "birthDate", date));
        to.reason(person.birthDate()).ifPresent(why -> Fhir.absent(patient.putObject("_birthDate"), why));
        to.put(
                Field.PERSON_DEATH_DATE,
                person.deathDate(),
                "Patient.deceased",
                (node, date) -> date(node, "deceasedDateTime", date));
        to.put(Field.PERSON_CONTACTS, person.contacts(), "Patient.address", (node, contacts) -> new Contacts(fates)
                .put(node, contacts, to::withheld));
        return patient;
    }

    /** One Patient that is being written. */
    private final class Writing {

        private final ObjectNode patient;
        private final String url;

        Writing(ObjectNode patient, String url) {
            this.patient = patient;
            this.url = url;
        }

        <T> void put(Field field, Fact<T> fact, String to, BiConsumer<ObjectNode, T> element) {
            String path = "/persons/" + field.path().replaceFirst("^person[.]", "");
            switch (fact) {
                case Fact.Known<T> known -> {
                    if (field == Field.PERSON_SECRECY) {
                        fates.generalised(path, to, "FHIR knows restricted or not");
                    } else {
                        fates.renamed(path, to);
                    }
                    origins.known(known, url);
                    element.accept(patient, known.value());
                }
                case Fact.Absent<T> none -> {
                    if (none.why() == AbsentReason.WITHHELD_BY_POLICY) {
                        withheld(field);
                    }
                }
            }
        }

        void dropped(Field field, Fact<?> fact) {
            if (fact instanceof Fact.Known<?>) {
                fates.dropped(
                        "/persons/" + field.path().replaceFirst("^person[.]", ""),
                        "the FHIR answer has no place for it");
            } else if (fact instanceof Fact.Absent<?> none && none.why() == AbsentReason.WITHHELD_BY_POLICY) {
                withheld(field);
            }
        }

        void withheld(Field field) {
            fates.withheld("/persons/" + field.path().replaceFirst("^person[.]", ""));
            Fhir.extension(patient, Fhir.OURS + "withheld").put("valueCode", field.path());
        }

        /** Why there is none; empty where there is, and where the source simply has none. */
        Optional<AbsentReason> reason(Fact<?> fact) {
            return fact instanceof Fact.Absent<?> none ? Optional.of(none.why()) : Optional.empty();
        }
    }

    private static void secrecy(ObjectNode patient, int secrecy) {
        if (secrecy > 0) {
            Fhir.list(patient.putObject("meta"), "security").add(Fhir.coding(Fhir.CODES + "v3-Confidentiality", "R"));
        }
    }

    private static void date(ObjectNode patient, String name, PartialDate date) {
        String day = date.date().toString();
        switch (date.precision()) {
            case DAY -> patient.put(name, day);
            case MONTH -> patient.put(name, day.substring(0, 7));
            case YEAR -> patient.put(name, day.substring(0, 4));
            case UNKNOWN -> Fhir.absent(patient.putObject("_" + name), AbsentReason.UNKNOWN);
        }
    }

    private static String word(Gender gender) {
        return switch (gender) {
            case MALE -> "male";
            case FEMALE -> "female";
            case OTHER -> "other";
            case UNKNOWN -> "unknown";
        };
    }
}
