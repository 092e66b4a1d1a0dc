// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that can be permitted or withheld by itself. Rules, decisions and the trail speak of the household in these words, by
 * {@link #path()}; a word that is not here does not load.
 */
public enum Field {
    HOUSEHOLD_MEMBERSHIP("household.membership", DisclosureClass.IDENTIFICATION),
    PERSON_BSN("person.bsn", DisclosureClass.IDENTIFICATION),
    PERSON_LOCAL_NUMBER("person.localNumber", DisclosureClass.TECHNICAL),
    PERSON_NAME("person.name", DisclosureClass.IDENTIFICATION),
    PERSON_BIRTH_DATE("person.birthDate", DisclosureClass.IDENTIFICATION),
    PERSON_DEATH_DATE("person.deathDate", DisclosureClass.IDENTIFICATION),
    PERSON_GENDER("person.gender", DisclosureClass.IDENTIFICATION),
    PERSON_CIVIL_STATUS("person.civilStatus", DisclosureClass.IDENTIFICATION),
    PERSON_SECRECY("person.secrecy", DisclosureClass.TECHNICAL),
    PERSON_COMMUNICATION_NEED("person.communicationNeed", DisclosureClass.SPECIAL),
    PERSON_LEGAL_STATUS("person.legalStatus", DisclosureClass.SPECIAL),
    PERSON_LEGAL_REPRESENTATION("person.legalRepresentation", DisclosureClass.CONTENT),
    PERSON_REMARK("person.remark", DisclosureClass.SPECIAL),
    PERSON_CONTACTS("person.contacts", DisclosureClass.IDENTIFICATION),
    CONTACT_ADDRESS("person.contacts.address", DisclosureClass.IDENTIFICATION),
    CONTACT_ORGANISATION("person.contacts.organisation", DisclosureClass.CONTENT),
    CONTACT_PHONE("person.contacts.phone", DisclosureClass.IDENTIFICATION),
    CONTACT_EMAIL("person.contacts.email", DisclosureClass.IDENTIFICATION),
    CONTACT_PERIOD("person.contacts.period", DisclosureClass.IDENTIFICATION),
    RELATION_KIND("relation.kind", DisclosureClass.CONTENT),
    RELATION_RANK("relation.rank", DisclosureClass.TECHNICAL),
    RELATION_PERIOD("relation.period", DisclosureClass.CONTENT),
    AUTHORITY("authority", DisclosureClass.CONTENT),
    PROVISION_EXISTENCE("provision.existence", DisclosureClass.EXISTENCE),
    PROVISION_PERIOD("provision.period", DisclosureClass.EXISTENCE),
    PROVISION_STATUS("provision.status", DisclosureClass.EXISTENCE),
    CARE_ASSIGNMENT_NUMBER("care.assignmentNumber", DisclosureClass.TECHNICAL),
    CARE_PROVIDER_REFERENCE("care.providerReference", DisclosureClass.TECHNICAL),
    CARE_PRODUCT("care.product", DisclosureClass.CONTENT),
    CARE_ASSIGNED_AT("care.assignedAt", DisclosureClass.EXISTENCE),
    CARE_CHANGE_REASON("care.changeReason", DisclosureClass.CONTENT),
    CARE_VOLUME("care.volume", DisclosureClass.CONTENT),
    CARE_BUDGET("care.budget", DisclosureClass.MONEY),
    CARE_REMARK("care.remark", DisclosureClass.SPECIAL),
    INCOME_KIND("income.kind", DisclosureClass.CONTENT),
    INCOME_AMOUNT("income.amount", DisclosureClass.MONEY),
    INCOME_COST_SHARERS("income.costSharers", DisclosureClass.MONEY),
    DEBT_PHASE("debt.phase", DisclosureClass.CONTENT),
    DEBT_AMOUNT("debt.amount", DisclosureClass.MONEY),
    SIGNAL_KIND("signal.kind", DisclosureClass.EXISTENCE),
    SIGNAL_DATE("signal.date", DisclosureClass.EXISTENCE),
    SIGNAL_AMOUNT("signal.amount", DisclosureClass.MONEY),
    SCHOOL_ENROLMENT("school.enrolment", DisclosureClass.EXISTENCE),
    SCHOOL_KIND("school.kind", DisclosureClass.SPECIAL),
    ABSENCE_KIND("absence.kind", DisclosureClass.CONTENT),
    ABSENCE_PERIOD("absence.period", DisclosureClass.CONTENT),
    ABSENCE_HOURS("absence.hours", DisclosureClass.CONTENT),
    ABSENCE_REMARK("absence.remark", DisclosureClass.SPECIAL),
    PLAN_EXISTENCE("plan.existence", DisclosureClass.EXISTENCE),
    PLAN_COORDINATOR("plan.coordinator", DisclosureClass.EXISTENCE),
    PLAN_GOALS("plan.goals", DisclosureClass.SPECIAL),
    CASE_REFERENCE("case.reference", DisclosureClass.TECHNICAL);

    private static final Map<String, Field> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::path, Function.identity()));

    private final String path;
    private final DisclosureClass disclosureClass;

    Field(String path, DisclosureClass disclosureClass) {
        this.path = path;
        this.disclosureClass = disclosureClass;
    }

    /** As written in rules, on the trail and in the manifest of an answer. */
    public String path() {
        return path;
    }

    public DisclosureClass disclosureClass() {
        return disclosureClass;
    }

    public static Optional<Field> named(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
