// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.samenhang.adapters.http.Senders;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentOutcome;
import nl.samenhang.canonical.Consents;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;

/** Reads of the register of consents, by the desk that answers {@code /v1/toestemmingen}: it looks at who asks and records that it was read. */
public final class ConsentResources implements IResourceProvider {

    private static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";

    private final Consents consents;
    private final Senders senders;

    ConsentResources(Consents consents, Senders senders) {
        this.consents = consents;
        this.senders = senders;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return Consent.class;
    }

    /** One consent as it stands now. For HAPI, which calls it by its annotation. */
    @Read
    public Consent read(@IdParam IdType id, HttpServletRequest request) {
        if (!id.getIdPart().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw refused(new ConsentOutcome.Unknown());
        }
        ConsentOutcome outcome = consents.read(senders.of(request), ConsentId.parse(id.getIdPart()));
        if (outcome instanceof ConsentOutcome.Kept kept) {
            return ConsentForm.of(kept.latest());
        }
        throw refused(outcome);
    }

    /**
     * All consents about one resident, by {@code patient.identifier} in a body. For HAPI, which calls it by its annotation.
     *
     * @param patient a citizen service number with its system
     */
    @Search
    public List<Consent> search(
            @RequiredParam(name = Consent.SP_PATIENT, chainWhitelist = "identifier") ReferenceParam patient,
            HttpServletRequest request) {
        TokenParam identifier = patient.toTokenParam(FhirContext.forR4Cached());
        Optional<Bsn> bsn = BSN.equals(identifier.getSystem()) ? Bsn.parse(identifier.getValue()) : Optional.empty();
        if (bsn.isEmpty()) {
            throw new RefusedException(Refusal.of(
                    400,
                    "invalid",
                    "Geef 'patient.identifier' met het systeem van het burgerservicenummer en een geldig nummer."));
        }
        ConsentOutcome outcome = consents.find(senders.of(request), bsn.get());
        if (outcome instanceof ConsentOutcome.Found found) {
            return found.consents().stream().map(ConsentForm::of).toList();
        }
        throw refused(outcome);
    }

    private static RefusedException refused(ConsentOutcome outcome) {
        return new RefusedException(
                switch (outcome) {
                    case ConsentOutcome.Unknown unknown ->
                        Refusal.of(404, "not-found", "Er is geen toestemming met dit kenmerk.");
                    case ConsentOutcome.NotAllowed notAllowed ->
                        Refusal.of(
                                403, "forbidden", "De houder van dit certificaat mag hier geen toestemmingen inzien.");
                    case ConsentOutcome.Unavailable away ->
                        Refusal.of(
                                503,
                                "transient",
                                "Toestemmingen kunnen nu niet worden getoond. Vraag het later opnieuw.");
                    case ConsentOutcome.Kept other -> unexpected();
                    case ConsentOutcome.Found other -> unexpected();
                    case ConsentOutcome.Conflict other -> unexpected();
                    case ConsentOutcome.NotAskedFor other -> unexpected();
                });
    }

    private static Refusal unexpected() {
        return Refusal.of(500, "exception", "Er ging bij ons iets mis. Er is niets getoond.");
    }
}
