// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenhang.canonical.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeMatrixTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Rulebook book = RulebookReader.read(RuleFile.builtIn());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "explicit-consent, AUTHORITY_HOLDERS, AUTHORITY_HOLDERS, SELF",
        "data-subject-rights, AUTHORITY_HOLDERS, AUTHORITY_HOLDERS, SELF",
        "wmo-disclosure, AUTHORITY_HOLDERS, SELF, SELF",
        "wmo-access, AUTHORITY_HOLDERS, SELF_OR_AUTHORITY_HOLDERS, SELF",
        "wmo-destruction, AUTHORITY_HOLDERS, SELF, SELF",
        "youth-care-agreement, AUTHORITY_HOLDERS, SELF_AND_AUTHORITY_HOLDERS, SELF",
        "youth-file-disclosure, AUTHORITY_HOLDERS, SELF, SELF",
        "exchange-system, AUTHORITY_HOLDERS, SELF_AND_AUTHORITY_HOLDERS, SELF"
    })
    void theLineMovesPerRightOnTheBirthdayItself(String right, Giver child, Giver teen, Giver nearlyGrown) {
        assertThat(giver(right, "2014-11-23", false)).isEqualTo(child);
        assertThat(giver(right, "2014-11-22", false)).isEqualTo(teen);
        assertThat(giver(right, "2010-11-23", false)).isEqualTo(teen);
        assertThat(giver(right, "2010-11-22", false)).isEqualTo(nearlyGrown);
        assertThat(giver(right, "2008-11-22", false)).isEqualTo(Giver.SELF);
        assertThat(giver(right, "2008-11-22", true)).isEqualTo(Giver.REPRESENTATIVE);
        assertThat(giver(right, "2008-11-23", true)).isEqualTo(Giver.AUTHORITY_HOLDERS);
        assertThat(giver(right, "2026-11-23", false)).isEqualTo(Giver.BIRTH_DATE_UNKNOWN);
    }

    @Test
    void everyFaultOfTheMatrixIsNamedWithItsLineAndColumn() throws IOException {
        faults(
                """
                ages:
                  - id: local
                    name: {nl: x, en: x}
                    source: Wet x
                    bands: [{from: 1, voice: rep}, {from: 99, voice: child}, {from: 0, voice: self}]
                """,
                "local.yaml:5:20: the first band has to begin at 0",
                "local.yaml:5:43: 'from' has to be an age in whole years, 0 to 25",
                "local.yaml:5:54: 'child' is not a voice",
                "local.yaml:5:69: 'from' has to be higher than that of the band before");
    }

    @Test
    void aRowThatComesWithTheGatewayIsNotReplaced() throws IOException {
        faults("""
                ages:
                  - id: explicit-consent
                    name: {nl: x, en: x}
                    source: Wet x
                    bands: [{from: 0, voice: self}]
                """, "ages can be added, not replaced");
    }

    @Test
    void anEmergencyLastsFourHoursAndWaitsADayForItsReviewAtMost() throws IOException {
        faults(
                """
                emergency:
                  - id: vital-interest
                    source: x
                    longest: PT5H
                    review-within: P2D
                    reasons: [x]
                    roles: [y]
                    fields: [person.name]
                """,
                "local.yaml:4:14: 'longest' has to be a duration as in ISO 8601, at most PT4H",
                "local.yaml:5:20: 'review-within' has to be a duration as in ISO 8601, at most PT24H");
    }

    @Test
    void aRuleThatAsksForAConsentSaysWhoGivesIt() throws IOException {
        faults("""
                rules:
                  - id: R-LOCAL-1
                    effect: permit
                    from: [JEUGD]
                    to: [WMO]
                    purposes: [integraal-plan]
                    law: Wmo 2015
                    article: 5.1.1 lid 4
                    text-date: 2019-01-01
                    valid-from: 2019-01-01
                    status: read
                    consent: C1_STATUTORY_EXPLICIT
                    limit: {nl: x, en: x}
                    profile: indication-exists
                    classes: [EXISTENCE]
                    subjects: named
                """, "local.yaml:2:5: has no 'right'; it has to have one");
    }

    private void faults(String yaml, String... expected) throws IOException {
        Files.writeString(folder.resolve("local.yaml"), yaml);

        assertThatThrownBy(() -> Policy.builtIn(List.of(folder)))
                .isInstanceOfSatisfying(PolicyFaultsException.class, e -> assertThat(e.getMessage())
                        .contains(expected));
    }

    private Giver giver(String right, String born, boolean incapable) {
        return Objects.requireNonNull(book.rights().get(right))
                .giver(PartialDate.of(LocalDate.parse(born)), TODAY, incapable);
    }
}
