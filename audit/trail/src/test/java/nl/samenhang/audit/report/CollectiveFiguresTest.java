// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit.report;

import static nl.samenhang.audit.report.Happenings.JEUGD;
import static nl.samenhang.audit.report.Happenings.WGS;
import static nl.samenhang.audit.report.Happenings.WMO;
import static nl.samenhang.audit.report.Happenings.denied;
import static nl.samenhang.audit.report.Happenings.permitted;
import static nl.samenhang.audit.report.Happenings.persons;
import static nl.samenhang.audit.report.Happenings.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.audit.report.CollectiveFigures.By;
import nl.samenhang.audit.report.CollectiveFigures.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the council is told, and that nobody can be found in it. */
class CollectiveFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Happenings year = new Happenings("2026-10-05T12:00:00Z");

    @Test
    void howManyHaveThreeOrMoreLawsInPlay() {
        permit(1, "wmo-levering", WMO, persons(0, 80));
        permit(2, "jeugd-levering", JEUGD, persons(0, 50));
        permit(3, "schuldhulp", WGS, persons(0, 23));

        CollectiveFigures figures = figures(By.LAWS_IN_PLAY);

        assertThat(figures.persons()).hasValue(80);
        assertThat(cell(figures, "3+")).hasValue(25);
        assertThat(cell(figures, "2")).hasValue(25);
        assertThat(cell(figures, "0-1")).hasValue(30);
        assertThat(hidden(figures)).isZero();
    }

    @Test
    void aGroupOfOneLooksLikeAGroupOfNone() {
        permit(1, "wmo-levering", WMO, persons(0, 60));
        permit(2, "jeugd-levering", JEUGD, persons(0, 30));
        CollectiveFigures without = figures(By.LAWS_IN_PLAY);

        permit(3, "schuldhulp", WGS, persons(0, 1));

        assertThat(figures(By.LAWS_IN_PLAY)).isEqualTo(without);
    }

    @Test
    void aSmallGroupCannotBeFoundByTakingTheOthersFromTheTotal() {
        for (int few = 0; few < 10; few++) {
            var trail = new Happenings("2026-10-05T12:00:00Z");
            permit(trail, 1, "wmo-levering", WMO, persons(0, 40 + few));
            permit(trail, 2, "jeugd-levering", JEUGD, persons(0, 10 + few));
            permit(trail, 3, "schuldhulp", WGS, persons(0, few));

            CollectiveFigures figures = CollectiveFigures.of(By.LAWS_IN_PLAY, 10, trail.trail::records, NOW);

            int visible = figures.cells().stream()
                    .mapToInt(c -> c.persons().orElse(0))
                    .sum();
            assertThat(cell(figures, "3+")).as("few %d", few).isEmpty();
            assertThat(hidden(figures)).isGreaterThanOrEqualTo(2);
            assertThat(figures.persons().orElseThrow() - visible).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void groupsThatAreNotFixedAreNotNamedWhenTheyAreSmall() {
        permit(1, "wmo-levering", WMO, persons(0, 30));
        permit(2, "jeugd-levering", JEUGD, persons(30, 60));
        permit(3, "schuldhulp", WGS, persons(60, 61));

        CollectiveFigures figures = figures(By.PURPOSE);

        assertThat(figures.cells()).hasSize(1);
        assertThat(figures.cells()).noneMatch(cell -> cell.name().equals("schuldhulp"));
        assertThat(figures.incomplete()).isTrue();
    }

    @Test
    void ofFewPersonsNothingIsTold() {
        permit(1, "wmo-levering", WMO, persons(0, 9));

        for (By by : By.values()) {
            assertThat(figures(by).persons()).isEmpty();
            assertThat(figures(by).cells())
                    .allSatisfy(c -> assertThat(c.persons()).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void askingBeforeAndAfterAMessageOfThisMonthShowsNothing(By by) {
        permit(1, "wmo-levering", WMO, persons(0, 37));
        CollectiveFigures before = figures(by);

        year.at("2026-11-20T12:00:00Z");
        permit(2, "schuldhulp", WGS, persons(0, 60));

        assertThat(figures(by)).isEqualTo(before);
    }

    @Test
    void onePersonMoreSeldomShowsAndThenAsFive() {
        for (int persons = 20; persons < 40; persons++) {
            int step = CollectiveFigures.rounded(persons + 1) - CollectiveFigures.rounded(persons);
            assertThat(step).isIn(0, 5);
        }
        assertThat(CollectiveFigures.rounded(22)).isEqualTo(20);
        assertThat(CollectiveFigures.rounded(23)).isEqualTo(25);
    }

    @Test
    void theSamePersonCountsOnceHoweverOftenAndWhateverWasDecided() {
        for (int message = 1; message <= 5; message++) {
            permit(message, "wmo-levering", WMO, persons(0, 30));
        }
        year.add(9, 9, received("jw-301", "jeugd-backoffice", "inkomen", "jeugd-levering"))
                .add(9, 9, denied(Moment.ARRIVAL, "NO_GROUND", persons(0, 20)));

        assertThat(figures(By.LAW).cells()).containsExactly(new Cell("Wmo 2015", Optional.of(30)));
        assertThat(cell(figures(By.DECISION), "denied")).hasValue(20);
        assertThat(cell(figures(By.DECISION), "permitted")).hasValue(30);
        assertThat(figures(By.PARTY).cells())
                .extracting(Cell::name)
                .contains("wmo-backoffice", "zorgaanbieder", "inkomen");
    }

    @Test
    void aSourceThatWasNotAskedCountsForThePurposeOfTheQuestion() {
        year.add(7, 70, received("household-inquiry", "wmo-regisseur", "samenhang", "integraal-plan"))
                .add(7, 71, denied(Moment.QUESTION, "CONDITION", persons(0, 20)));

        assertThat(figures(By.PURPOSE).cells()).containsExactly(new Cell("integraal-plan", Optional.of(20)));
    }

    @Test
    void monthsAreTheTwelveThatAreOver() {
        permit(1, "wmo-levering", WMO, persons(0, 20));
        year.at("2025-10-31T12:00:00Z");
        permit(2, "wmo-levering", WMO, persons(100, 200));

        CollectiveFigures figures = figures(By.MONTH);

        assertThat(figures.from()).hasToString("2025-11");
        assertThat(figures.until()).hasToString("2026-10");
        assertThat(figures.persons()).hasValue(20);
        assertThat(figures.cells()).containsExactly(new Cell("2026-10", Optional.of(20)));
    }

    @ParameterizedTest
    @CsvSource({"4, false", "0, false", "-10, false", "5, true", "50, true"})
    void theSmallestGroupCanBeLargerButNotBelowFive(int smallest, boolean accepted) {
        if (accepted) {
            assertThat(CollectiveFigures.of(By.LAW, smallest, year.trail::records, NOW)
                            .smallestGroup())
                    .isEqualTo(smallest);
        } else {
            assertThatThrownBy(() -> CollectiveFigures.of(By.LAW, smallest, year.trail::records, NOW))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private CollectiveFigures figures(By by) {
        return CollectiveFigures.of(by, CollectiveFigures.SMALLEST_GROUP, year.trail::records, NOW);
    }

    private void permit(int number, String purpose, String ground, List<String> persons) {
        permit(year, number, purpose, ground, persons);
    }

    private static void permit(Happenings on, int number, String purpose, String ground, List<String> persons) {
        on.add(number, number, received("wmo-301", "wmo-backoffice", "zorgaanbieder", purpose))
                .add(number, number, permitted(Moment.ARRIVAL, ground, List.of("care.product"), persons));
    }

    private static Optional<Integer> cell(CollectiveFigures figures, String name) {
        return figures.cells().stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .flatMap(Cell::persons);
    }

    private static long hidden(CollectiveFigures figures) {
        return figures.cells().stream().filter(c -> c.persons().isEmpty()).count();
    }
}
