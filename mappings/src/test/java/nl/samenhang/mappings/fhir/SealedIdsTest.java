// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.mappings.fhir.SealedIds.About;
import org.junit.jupiter.api.Test;

/** Ids hold what they are about, for one party, one purpose and one kind of resource. */
class SealedIdsTest {

    private static final SealedIds.For WHOM = new SealedIds.For(Family.ASKER, Family.PURPOSE);
    private static final About MOTHER = new About(List.of(Family.MOTHER), false);

    @Test
    void anIdOpensForTheSamePartyAndPurposeAlone() {
        String id = Family.IDS.seal("Patient", MOTHER, WHOM).orElseThrow();
        Party other = new Party("ander", new Oin("00000000000009999008"), Set.of(), Set.of());

        assertThat(Family.IDS.open("Patient", id, WHOM)).contains(MOTHER);
        assertThat(Family.IDS.open("Group", id, WHOM)).isEmpty();
        assertThat(Family.IDS.open("Patient", id, new SealedIds.For(other, Family.PURPOSE)))
                .isEmpty();
        assertThat(Family.IDS.open("Patient", id, new SealedIds.For(Family.ASKER, new Purpose("schuldhulp"))))
                .isEmpty();
        assertThat(SealedIds.ofThrowAway().open("Patient", id, WHOM)).isEmpty();
    }

    @Test
    void everyIdIsOneOfFhirAndStaysTheSame() {
        List<Bsn> four = List.of(Family.MOTHER, Family.CHILD, new Bsn("999990019"), new Bsn("999990044"));
        Set<String> seen = new HashSet<>();
        for (int many = 1; many <= 4; many++) {
            for (boolean registered : new boolean[] {true, false}) {
                About about = new About(four.subList(0, many), registered);
                String id = Family.IDS.seal("Group", about, WHOM).orElseThrow();

                assertThat(id).matches("[A-Za-z0-9.-]{1,64}");
                assertThat(Family.IDS.seal("Group", about, WHOM)).contains(id);
                assertThat(Family.IDS.open("Group", id, WHOM)).contains(about);
                assertThat(seen.add(id)).isTrue();
            }
        }
    }

    @Test
    void moreThanFourPersonsHaveNoId() {
        About five = new About(
                List.of(Family.MOTHER, Family.CHILD, new Bsn("999990019"), new Bsn("999990044"), new Bsn("999990032")),
                false);

        assertThat(Family.IDS.seal("Group", five, WHOM)).isEmpty();
    }

    @Test
    void everyChangedCharacterMakesItNobodysId() {
        String id = Family.IDS.seal("Patient", MOTHER, WHOM).orElseThrow();

        for (int i = 0; i < id.length() - 1; i++) {
            char changed = id.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(Family.IDS.open("Patient", id.substring(0, i) + changed + id.substring(i + 1), WHOM))
                    .isEmpty();
        }
        for (String wrong : List.of("", "999990020", "A".repeat(40), "A".repeat(41), "A".repeat(64), "..", "a/b")) {
            assertThat(Family.IDS.open("Patient", wrong, WHOM)).isEmpty();
        }
    }
}
