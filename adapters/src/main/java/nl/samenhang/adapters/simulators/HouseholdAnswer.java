// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenhang.adapters.simulators.HarderwijkFile.Arrears;
import nl.samenhang.adapters.simulators.HarderwijkFile.Provision;
import nl.samenhang.adapters.simulators.HarderwijkFile.Resident;

/** Makes the answer to a question from a file, as {@code docs/schema/household-answer.schema.json} has it. */
final class HouseholdAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final HarderwijkFile file;
    private final Set<String> fields;
    private final LocalDate on;
    private final List<Resident> about;

    /**
     * Prepares one.
     *
     * @param about whom to tell of, asked or not
     * @param fields the paths that may be answered; the rest is absent
     */
    HouseholdAnswer(HarderwijkFile file, List<Resident> about, Set<String> fields, LocalDate on) {
        this.file = file;
        this.about = about;
        this.fields = fields;
        this.on = on;
    }

    ObjectNode make() {
        ObjectNode answer = JSON.objectNode().put("$schema", "urn:samenhang:schema:household-answer:0.1");
        ObjectNode household = answer.putObject("household").put("definition", "MESSAGE");
        for (String list : List.of(
                "members",
                "persons",
                "relations",
                "authorities",
                "provisions",
                "signals",
                "enrolments",
                "absences",
                "plans",
                "cases")) {
            household.putArray(list);
        }
        about.forEach(one -> household.withArray("/persons").add(person(one)));
        if (fields.contains("provision.existence")) {
            file.provisions().stream()
                    .filter(p ->
                            isAbout(p.client()) && p.beneficiaries().stream().allMatch(this::isAbout))
                    .forEach(p -> household.withArray("/provisions").add(provision(p)));
        }
        if (fields.contains("signal.kind")) {
            file.arrears().stream()
                    .filter(a -> isAbout(a.client()))
                    .forEach(a -> household.withArray("/signals").add(signal(a)));
        }
        return answer;
    }

    private boolean isAbout(String bsn) {
        return about.stream().anyMatch(one -> one.bsn().equals(bsn));
    }

    private ObjectNode person(Resident resident) {
        ObjectNode person = JSON.objectNode().put("key", resident.key());
        person.set("bsn", fact("person.bsn", JSON.textNode(resident.bsn())));
        person.set(
                "name",
                fact("person.name", JSON.objectNode().put("family", "Voorbeeld").set("use", code("COD700", "1"))));
        person.set(
                "birthDate",
                fact(
                        "person.birthDate",
                        JSON.objectNode()
                                .put("date", resident.born().toString())
                                .put("precision", "DAY")));
        for (String rest : List.of(
                "localNumber",
                "deathDate",
                "gender",
                "civilStatus",
                "secrecy",
                "communicationNeed",
                "legalStatus",
                "legalRepresentation",
                "remark",
                "contacts")) {
            person.set(rest, absent("NOT_SUPPORTED"));
        }
        return person;
    }

    private ObjectNode provision(Provision provision) {
        boolean debts = provision.list().equals("DDAS");
        ObjectNode node = JSON.objectNode().put("provision", debts ? "DebtTrajectory" : "CareProvision");
        node.set("existence", existence(provision));
        if (debts) {
            node.set("phase", fact("debt.phase", code(provision.list(), provision.category())));
            node.set("totalAtStart", fact("debt.amount", JSON.numberNode(provision.cents())));
            return node;
        }
        if (provision.list().equals("CdSzWet")) {
            node.put("provision", "IncomeProvision");
            node.set("kind", fact("income.kind", code(provision.list(), provision.category())));
            node.set("norm", fact("income.amount", JSON.numberNode(provision.cents())));
            node.set("paid", fact("income.amount", JSON.numberNode(provision.cents())));
            node.set("costSharers", fact("income.costSharers", JSON.numberNode(0)));
            return node;
        }
        node.set("productCategory", fact("care.product", code(provision.list(), provision.category())));
        for (String rest : List.of(
                "assignmentNumber",
                "providerReference",
                "productCode",
                "assignedAt",
                "changeReason",
                "volume",
                "budget",
                "remark")) {
            node.set(rest, absent("NOT_SUPPORTED"));
        }
        return node;
    }

    private ObjectNode existence(Provision provision) {
        ObjectNode existence = JSON.objectNode().put("law", file.law()).put("client", key(provision.client()));
        ArrayNode beneficiaries = existence.putArray("beneficiaries");
        provision.beneficiaries().stream().sorted().forEach(one -> beneficiaries.add(key(one)));
        existence.set(
                "period",
                fact(
                        "provision.period",
                        JSON.objectNode().put("start", provision.since().toString())));
        existence.set(
                "status",
                fact("provision.status", JSON.textNode(provision.since().isAfter(on) ? "PLANNED" : "ACTIVE")));
        return existence;
    }

    private ObjectNode signal(Arrears arrears) {
        ObjectNode signal = JSON.objectNode().put("subject", key(arrears.client()));
        signal.set("kind", fact("signal.kind", JSON.textNode("DEBT_ARREARS")));
        signal.set("date", fact("signal.date", JSON.textNode(arrears.date().toString())));
        signal.set("amount", fact("signal.amount", JSON.numberNode(arrears.cents())));
        return signal;
    }

    /** The value where it was asked for. What it says of where it came from, a gateway does not believe. */
    private ObjectNode fact(String field, JsonNode value) {
        if (!fields.contains(field)) {
            return absent("NOT_AUTHORISED");
        }
        ObjectNode fact = JSON.objectNode().set("value", value);
        fact.putObject("provenance")
                .put("source", "simulator")
                .put("collectedUnder", file.domain())
                .put("type", "household-question")
                .put("message", "00000000-0000-7000-8000-000000000000")
                .put("at", on + "T00:00:00Z")
                .put("trust", "DECIDED");
        return fact;
    }

    private static ObjectNode absent(String why) {
        return JSON.objectNode().put("absent", why);
    }

    private static ObjectNode code(String list, String code) {
        return JSON.objectNode().put("system", list).put("code", code);
    }

    private static String key(String bsn) {
        return HarderwijkFile.RESIDENTS.stream()
                .filter(one -> one.bsn().equals(bsn))
                .findFirst()
                .map(Resident::key)
                .orElseThrow();
    }
}
