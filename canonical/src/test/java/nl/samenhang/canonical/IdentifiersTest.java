// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static final long YEAR_10000 = 253_402_300_800_000L;

    @Property
    void anIdentifierIsVersionSevenAndHoldsItsMillisecond(@ForAll @LongRange(max = YEAR_10000) long millis) {
        UUID id = at(millis).newMessage().value();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
    }

    @Property
    void aLaterIdentifierSortsAfterAnEarlierOne(@ForAll @LongRange(max = YEAR_10000) long millis) {
        String earlier = at(millis).newExchange().toString();
        String later = at(millis + 1).newExchange().toString();

        assertThat(earlier).isLessThan(later);
    }

    @Test
    void identifiersOfOneMillisecondDiffer() {
        Identifiers frozen = at(0);

        assertThat(Stream.generate(frozen::newExchange).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void anIdentifierIsReadBackFromItsText() {
        MessageId message = at(1).newMessage();
        ExchangeId exchange = at(1).newExchange();

        assertThat(MessageId.parse(message.toString())).isEqualTo(message);
        assertThat(ExchangeId.parse(exchange.toString())).isEqualTo(exchange);
    }

    private static Identifiers at(long millis) {
        return new Identifiers(Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
    }
}
