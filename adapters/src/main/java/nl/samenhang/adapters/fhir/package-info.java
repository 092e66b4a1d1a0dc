// SPDX-License-Identifier: EUPL-1.2
/**
 * FHIR R4 over HTTP: {@link nl.samenhang.adapters.fhir.FhirServlet} looks at the request, HAPI FHIR's plain server takes it apart, and the
 * spine decides. Nothing of HAPI is loaded before the first request that needs it.
 */
@NullMarked
package nl.samenhang.adapters.fhir;

import org.jspecify.annotations.NullMarked;
