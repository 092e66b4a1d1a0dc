// SPDX-License-Identifier: EUPL-1.2
/**
 * The household question in FHIR R4 (4.0.1): {@code Parameters} in, a {@code Bundle} out. {@link nl.samenhang.mappings.fhir.FhirQuestion}
 * reads, {@link nl.samenhang.mappings.fhir.FhirAnswer} writes. No FHIR library is needed for it: that speaks HTTP at the edge.
 */
@NullMarked
package nl.samenhang.mappings.fhir;

import org.jspecify.annotations.NullMarked;
