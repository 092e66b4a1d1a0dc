// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.server.IResourceProvider;
import jakarta.servlet.http.HttpServletRequest;
import nl.samenhang.canonical.Outcome;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;

/** Reads of one kind of resource that an earlier answer had: the question is asked again, and of its answer this one resource goes out. */
public final class ByQuestion implements IResourceProvider {

    private final Class<? extends IBaseResource> type;
    private final Questions questions;

    ByQuestion(Class<? extends IBaseResource> type, Questions questions) {
        this.type = type;
        this.questions = questions;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    /** For HAPI, which calls it by its annotation. */
    @Read
    public IBaseResource read(@IdParam IdType id, HttpServletRequest request) {
        String kind = type.getSimpleName();
        Outcome outcome = questions.put(request, Questions.about(kind, id.getIdPart()));
        if (outcome instanceof Outcome.Answered answered) {
            var bundle = new AnswerBundle(answered.answer());
            return bundle.resource(kind, id.getIdPart())
                    .map(json -> (IBaseResource)
                            FhirContext.forR4Cached().newJsonParser().parseResource(type, json))
                    .orElseThrow(() -> new RefusedException(bundle.refusal()));
        }
        throw new RefusedException(Refusal.of(outcome, true));
    }
}
