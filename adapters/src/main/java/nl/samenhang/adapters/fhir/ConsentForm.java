// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import nl.samenhang.canonical.Consent.Scope;
import nl.samenhang.canonical.Consent.Status;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * A consent as a FHIR Consent (R4). Persons are not in it, as in the JSON form: who asks by identifier or number knows who it is. Not in
 * it either: who gave it on behalf of the resident, but by what right.
 */
final class ConsentForm {

    private static final String OURS = "urn:samenhang:fhir:";
    private static final String CODES = OURS + "CodeSystem:";

    private ConsentForm() {}

    static Consent of(nl.samenhang.canonical.Consent consent) {
        Consent form = new Consent();
        form.setId(consent.id().toString());
        form.addExtension(OURS + "consent-status", new CodeType(consent.status().name()));
        consent.giving()
                .representatives()
                .forEach(r -> form.addExtension(
                        OURS + "given-by", new CodeType(r.role().name())));
        if (consent.giving().self()) {
            form.addExtension(OURS + "given-by", new CodeType("RESIDENT"));
        }
        form.setStatus(status(consent.status()));
        form.setScope(concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"));
        form.addCategory(concept("http://loinc.org", "59284-0"));
        form.setDateTimeElement(new DateTimeType(consent.since().toString()));
        form.setPolicyRule(
                concept(CODES + "consent-kind", consent.scope().kind().name()));
        form.setSource(reference("evidence", consent.evidence().reference()));
        form.addExtension(
                OURS + "text-version", new StringType(consent.evidence().textVersion()));
        form.setProvision(provision(consent.scope(), consent.status()));
        return form;
    }

    private static ProvisionComponent provision(Scope scope, Status status) {
        ProvisionComponent provision = new ProvisionComponent();
        scope.collectedUnder().stream()
                .sorted()
                .forEach(task -> provision.addExtension(OURS + "collected-under", new CodeType(task.name())));
        provision.setType(status == Status.REFUSED ? ConsentProvisionType.DENY : ConsentProvisionType.PERMIT);
        provision
                .getPeriod()
                .setStartElement(new DateTimeType(scope.validFrom().toString()))
                .setEndElement(new DateTimeType(scope.validUntil().toString()));
        Reference receiver =
                scope.party().isEmpty() ? reference("task", scope.task().name()) : reference("party", scope.party());
        provision
                .addActor()
                .setRole(concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP"))
                .setReference(receiver);
        scope.purposes().stream()
                .map(purpose -> purpose.code())
                .sorted()
                .forEach(code -> provision.addPurpose(
                        new Coding().setSystem(CODES + "purpose").setCode(code)));
        scope.fields().stream()
                .map(field -> field.path())
                .sorted()
                .forEach(path -> provision.addCode(concept(CODES + "field", path)));
        return provision;
    }

    private static ConsentState status(Status status) {
        return switch (status) {
            case PROPOSED -> ConsentState.PROPOSED;
            case ACTIVE -> ConsentState.ACTIVE;
            case REFUSED -> ConsentState.REJECTED;
            case WITHDRAWN, EXPIRED, SUPERSEDED -> ConsentState.INACTIVE;
        };
    }

    private static Reference reference(String list, String value) {
        return new Reference()
                .setIdentifier(new Identifier()
                        .setSystem(OURS + "NamingSystem:" + list)
                        .setValue(value));
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }
}
