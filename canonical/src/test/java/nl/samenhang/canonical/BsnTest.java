// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = {"999990019", "999990020", "999990032", "999990044", "999990056", "111222333", "010464554"})
    void aNumberThatPassesTheElevenTestIsTaken(String number) {
        assertThat(new Bsn(number).value()).isEqualTo(number);
        assertThat(Bsn.parse(number)).contains(new Bsn(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000000000", "", "99999001", "9999900190", "99999001 ", "99999001x", "٩٩٩٩٩٠٠١٩", "999990018"})
    void anythingElseIsRefused(String text) {
        assertThat(Bsn.isValid(text)).isFalse();
        assertThat(Bsn.parse(text)).isEmpty();
    }

    @Property
    void theLastDigitIsWhatTheOthersWeighModuloEleven(@ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        int weighed = 0;
        for (int rest = number / 10, weight = 2; rest > 0; rest /= 10, weight++) {
            weighed += weight * (rest % 10);
        }

        assertThat(Bsn.isValid("%09d".formatted(number))).isEqualTo(weighed % 11 == number % 10);
    }

    @Property
    void oneMistypedDigitIsNoticed(
            @ForAll("bsns") String bsn, @ForAll @IntRange(max = 8) int place, @ForAll @IntRange(max = 9) int digit) {
        Assume.that(bsn.charAt(place) - '0' != digit);

        String mistyped = bsn.substring(0, place) + digit + bsn.substring(place + 1);

        assertThat(Bsn.isValid(mistyped)).isFalse();
    }

    @Property
    void twoSwappedNeighboursAreNoticed(@ForAll("bsns") String bsn, @ForAll @IntRange(max = 7) int place) {
        Assume.that(bsn.charAt(place) != bsn.charAt(place + 1));

        String swapped = bsn.substring(0, place) + bsn.charAt(place + 1) + bsn.charAt(place) + bsn.substring(place + 2);

        assertThat(Bsn.isValid(swapped)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "no number"})
    void aRefusalDoesNotRepeatWhatWasFound(String text) {
        assertThatThrownBy(() -> new Bsn(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .doesNotContain(text);
    }

    @Provide
    Arbitrary<String> bsns() {
        return Arbitraries.integers()
                .between(1, 999_999_999)
                .map("%09d"::formatted)
                .filter(Bsn::isValid);
    }
}
