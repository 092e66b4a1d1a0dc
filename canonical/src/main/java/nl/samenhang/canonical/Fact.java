// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One value of the household with where it came from, or the reason why there is none.
 *
 * <p>"No value" is typed, so that a mapper cannot forget it and a receiver can tell "there is none" from "you may not have it".
 * The text form never shows the value: a household may end up in a log line by mistake, its content may not.
 */
public sealed interface Fact<T> {

    /** There is a value. */
    record Known<T>(T value, Provenance provenance) implements Fact<T> {
        @Override
        public String toString() {
            return "Known[" + provenance.source() + "]";
        }
    }

    /** There is none here; {@code why} says what that means. */
    record Absent<T>(AbsentReason why) implements Fact<T> {}

    static <T> Fact<T> known(T value, Provenance provenance) {
        return new Known<>(value, provenance);
    }

    static <T> Fact<T> absent(AbsentReason why) {
        return new Absent<>(why);
    }

    /** Known where there is a value, and {@link AbsentReason#NO_VALUE} where the source left it out. */
    static <T> Fact<T> of(Optional<? extends T> value, Provenance provenance) {
        return value.<Fact<T>>map(v -> known(v, provenance)).orElseGet(() -> absent(AbsentReason.NO_VALUE));
    }

    /** The value, without its provenance. */
    default Optional<T> asOptional() {
        return switch (this) {
            case Known<T> known -> Optional.of(known.value());
            case Absent<T> none -> Optional.empty();
        };
    }

    /** The same fact about a value derived from this one. */
    default <R> Fact<R> map(Function<? super T, ? extends R> derivation) {
        return switch (this) {
            case Known<T> known -> known(derivation.apply(known.value()), known.provenance());
            case Absent<T> none -> absent(none.why());
        };
    }

    /**
     * The firmer of two facts about the same thing: a value before none; of two values the one from the firmer source, in the order of
     * {@link Trust}; of two without a value this one, unless the other was withheld.
     */
    default Fact<T> firmer(Fact<T> other) {
        return switch (this) {
            case Known<T> mine ->
                other instanceof Known<T> theirs
                                && theirs.provenance()
                                                .trust()
                                                .compareTo(mine.provenance().trust())
                                        < 0
                        ? other
                        : this;
            case Absent<T> none ->
                other instanceof Absent<T> neither && neither.why() != AbsentReason.WITHHELD_BY_POLICY ? this : other;
        };
    }

    /**
     * This fact if {@code field} is among the permitted ones; otherwise withheld. A withheld fact looks the same whether or not
     * there was one, so that masking does not tell that something exists.
     */
    default Fact<T> keep(Field field, Set<Field> permitted) {
        return permitted.contains(field) ? this : absent(AbsentReason.WITHHELD_BY_POLICY);
    }
}
