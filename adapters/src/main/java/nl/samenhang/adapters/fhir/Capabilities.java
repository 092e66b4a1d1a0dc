// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What {@code /fhir/metadata} says: this, and no more than is supported. */
public final class Capabilities {

    /** The operation; described in {@code docs/interfaces/fhir.md}. */
    static final String HOUSEHOLD = "urn:samenhang:fhir:OperationDefinition:household";

    private static final String CHANGED = "2026-11-22";

    /** For HAPI, which tells every such provider whose it is, and warns where it cannot. */
    public void setRestfulServer(RestfulServer server) {}

    /** For HAPI, which calls it by its annotation. */
    @Metadata
    public CapabilityStatement statement() {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDateElement(new DateTimeType(CHANGED));
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName("Samenhang");
        statement.getImplementation().setDescription("Vragen over een huishouden, voor partijen met een certificaat");
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("json");
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setDescription("Mutual TLS: de partij is die van het certificaat. Lezen vraagt de header "
                        + Questions.PURPOSE + ": het doel waarvoor wordt gelezen.");
        for (String type : List.of("Patient", "Group", "RelatedPerson", "Consent")) {
            CapabilityStatementRestResourceComponent resource =
                    rest.addResource().setType(type);
            resource.addInteraction().setCode(TypeRestfulInteraction.READ);
            if (type.equals("Group")) {
                resource.addOperation().setName("household").setDefinition(HOUSEHOLD);
            }
            if (type.equals("Consent")) {
                resource.addInteraction()
                        .setCode(TypeRestfulInteraction.SEARCHTYPE)
                        .setDocumentation("Alleen POST Consent/_search met patient.identifier in de body.");
                resource.addSearchParam().setName("patient").setType(SearchParamType.REFERENCE);
            }
        }
        return statement;
    }
}
