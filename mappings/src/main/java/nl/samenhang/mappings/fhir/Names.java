// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Person;
import nl.samenhang.mappings.fhir.SealedIds.About;

/**
 * Which id a resource of an answer has. Only what the receiver may know the numbers of has one: who may not know somebody's number gets
 * nothing by which to ask about that person either.
 *
 * @param asked what the question was about
 */
record Names(SealedIds ids, SealedIds.For whom, About asked) {

    Optional<String> patient(Person person) {
        return person.bsn().asOptional().flatMap(bsn -> ids.seal("Patient", new About(List.of(bsn), false), whom));
    }

    Optional<String> relatedPerson(Person related, Person to) {
        return related.bsn()
                .asOptional()
                .flatMap(a -> to.bsn().asOptional().map(b -> new About(List.of(a, b), false)))
                .flatMap(about -> ids.seal("RelatedPerson", about, whom));
    }

    Optional<String> group() {
        return ids.seal("Group", asked, whom);
    }
}
