// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenhang.audit.Keyring;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.PartialDate;
import nl.samenhang.canonical.PartialDate.Precision;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.routes.ComingOfAge.Minor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a warm transfer has to begin for. The daughter of the reference household is 17 years and 8 months. */
class ComingOfAgeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Bsn DAUGHTER = new Bsn("999990044");
    private static final Party YOUTH = party("jeugd-backoffice", Domain.JEUGD);
    private static final Party PROVIDER = party("zorgaanbieder", Domain.AANBIEDER);
    private static final Provenance SOURCE = new Provenance(
            "jeugd-backoffice",
            Domain.JEUGD,
            new MessageType("jw-301"),
            new MessageId(new UUID(1, 2)),
            Instant.parse("2026-11-22T09:00:00Z"),
            Trust.DECIDED);

    @TempDir
    Path folder;

    private Pseudonyms pseudonyms;

    @BeforeEach
    void keys() {
        pseudonyms = Keyring.openOrCreate(folder.resolve("keys")).pseudonyms();
    }

    @ParameterizedTest
    @CsvSource({
        "2009-03-22, true",
        "2009-03-23, false",
        "2008-11-23, true",
        "2008-11-22, false",
        "2014-06-22, false",
    })
    void aSignalIsDueFromFourMonthsBeforeTheBirthdayToTheDayBeforeIt(LocalDate born, boolean due) {
        List<Minor> minors = seen(born(born), YOUTH, PROVIDER);

        assertThat(ComingOfAge.due(minors, Set.of(), TODAY, ComingOfAge.LEAD)).hasSize(due ? 1 : 0);
    }

    @Test
    void itIsRaisedOnce() {
        List<Minor> minors = seen(born(LocalDate.parse("2009-03-22")), YOUTH);

        assertThat(ComingOfAge.due(minors, Set.of(pseudonyms.of(DAUGHTER)), TODAY, ComingOfAge.LEAD))
                .isEmpty();
    }

    @Test
    void whoIsKeptIsAPseudonymABirthdayAndThePartiesOfTheYouthAct() {
        assertThat(seen(born(LocalDate.parse("2009-03-22")), YOUTH, PROVIDER))
                .containsExactly(
                        new Minor(pseudonyms.of(DAUGHTER), LocalDate.parse("2027-03-22"), Set.of("jeugd-backoffice")));
    }

    @Test
    void whoeverIsNotServedUnderTheYouthActIsNotKept() {
        assertThat(seen(born(LocalDate.parse("2009-03-22")), party("wmo-backoffice", Domain.WMO), PROVIDER))
                .isEmpty();
    }

    @Test
    void ofHalfADateOrNoDateNothingIsConcluded() {
        LocalDate born = LocalDate.parse("2009-03-01");

        assertThat(seen(Fact.known(new PartialDate(born, Precision.MONTH), SOURCE), YOUTH))
                .isEmpty();
        assertThat(seen(Fact.absent(AbsentReason.WITHHELD_BY_POLICY), YOUTH)).isEmpty();
    }

    @Test
    void aDateThatIsPutRightIsFollowedAndPartiesAddUp() {
        var first = new Minor("aa", LocalDate.parse("2027-03-22"), Set.of("jeugd-a"));
        var later = new Minor("aa", LocalDate.parse("2028-03-22"), Set.of("jeugd-b"));

        assertThat(first.joined(later))
                .isEqualTo(new Minor("aa", LocalDate.parse("2028-03-22"), Set.of("jeugd-a", "jeugd-b")));
    }

    private List<Minor> seen(Fact<PartialDate> born, Party... parties) {
        return ComingOfAge.seen(List.of(person(born)), List.of(parties), pseudonyms, TODAY);
    }

    private static Fact<PartialDate> born(LocalDate date) {
        return Fact.known(PartialDate.of(date), SOURCE);
    }

    private static Person person(Fact<PartialDate> born) {
        return new Person(
                new PersonKey("person-1"),
                Fact.of(Optional.of(DAUGHTER), SOURCE),
                none(),
                none(),
                born,
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                none());
    }

    private static <T> Fact<T> none() {
        return Fact.absent(AbsentReason.NO_VALUE);
    }

    private static Party party(String name, Domain serves) {
        return new Party(name, new Oin("00000001821002193000"), Set.of(serves), Set.of());
    }
}
