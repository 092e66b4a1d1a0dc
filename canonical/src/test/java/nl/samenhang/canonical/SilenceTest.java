// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A household, a part of one or a message around it may end up in a log line by mistake; what is in it may not. */
class SilenceTest {

    @ParameterizedTest
    @MethodSource("parts")
    void theTextOfAPartShowsNoValueOfAMessage(Class<?> part) {
        String text = Filled.make(part).toString();

        assertThat(text).doesNotContain(Filled.TRACES);
    }

    @Test
    void theTextOfAnArrivalShowsNeitherItsBodyNorItsReference() {
        Arrival.Sender sender = new Arrival.Sender.Unregistered("CN=somebody");
        byte[] body = "planted".getBytes(StandardCharsets.UTF_8);
        PartyCode receiver = new PartyCode(PartyCode.GEMEENTE, "0243");

        Arrival arrival = new Arrival(sender, receiver, Optional.empty(), body, body.length, Optional.of("planted"));

        assertThat(arrival.toString()).contains("GEMEENTE:0243").doesNotContain(Filled.TRACES);
    }

    /** Every record that a household or a header can hold, and those two. Keys only point within one household. */
    static Stream<Class<?>> parts() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Household.class, found);
        collect(MessageHeader.class, found);
        return found.stream();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> choice && choice.isSealed()) {
            Arrays.stream(choice.getPermittedSubclasses()).forEach(one -> collect(one, found));
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }
}
