// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Purpose;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] PLAIN = "wat in het bericht staat".getBytes(UTF_8);
    private static final byte[] OLD = key(1);
    private static final byte[] NEW = key(2);

    @Test
    void whatIsSealedOpensAsItWasAndCannotBeReadMeanwhile() {
        Sealing sealing = new Sealing(List.of(OLD));
        Sealing.Sealed sealed = sealing.seal(envelope(1), PLAIN);

        assertThat(new String(sealed.body(), UTF_8)).doesNotContain("bericht");
        assertThat(sealing.open(sealed.waybill(), sealed.body())).isEqualTo(PLAIN);
    }

    @Test
    void theSameMessageIsSealedDifferentlyEachTime() {
        Sealing sealing = new Sealing(List.of(OLD));

        assertThat(sealing.seal(envelope(1), PLAIN).body())
                .isNotEqualTo(sealing.seal(envelope(1), PLAIN).body());
    }

    @Test
    void aBodyDoesNotOpenUnderAnotherWaybill() {
        Sealing sealing = new Sealing(List.of(OLD));
        Sealing.Sealed one = sealing.seal(envelope(1), PLAIN);
        Sealing.Sealed other = sealing.seal(envelope(2), PLAIN);

        assertThatThrownBy(() -> sealing.open(other.waybill(), one.body())).hasMessage("seal-broken");
        for (String header : one.waybill().keySet()) {
            Map<String, Object> changed = new HashMap<>(one.waybill());
            changed.put(header, "anders");
            assertThatThrownBy(() -> sealing.open(changed, one.body()))
                    .as(header)
                    .isInstanceOf(DeliveryHaltedException.class);
        }
    }

    @Test
    void aChangedOrShortenedBodyDoesNotOpen() {
        Sealing sealing = new Sealing(List.of(OLD));
        Sealing.Sealed sealed = sealing.seal(envelope(1), PLAIN);

        for (int i = 0; i < sealed.body().length; i++) {
            byte[] changed = sealed.body().clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(sealed.waybill(), changed)).hasMessage("seal-broken");
            byte[] cut = Arrays.copyOf(sealed.body(), i);
            assertThatThrownBy(() -> sealing.open(sealed.waybill(), cut)).hasMessage("seal-broken");
        }
    }

    @Test
    void theNewestKeySealsOlderOnesOpenAndAnUnknownOneIsSaidToBeSo() {
        Sealing.Sealed before = new Sealing(List.of(OLD)).seal(envelope(1), PLAIN);
        Sealing rotated = new Sealing(List.of(OLD, NEW));
        Sealing.Sealed after = rotated.seal(envelope(1), PLAIN);

        assertThat(rotated.open(before.waybill(), before.body())).isEqualTo(PLAIN);
        assertThat(new Sealing(List.of(NEW)).open(after.waybill(), after.body()))
                .isEqualTo(PLAIN);
        assertThatThrownBy(() -> new Sealing(List.of(NEW)).open(before.waybill(), before.body()))
                .isInstanceOf(DeliveryHaltedException.class)
                .hasMessage("key-unknown");
    }

    @Test
    void whatNobodySealedIsNotOpened() {
        Map<String, Object> waybill =
                new HashMap<>(new Sealing(List.of(OLD)).seal(envelope(1), PLAIN).waybill());
        waybill.remove("samenhang_key");

        assertThatThrownBy(() -> new Sealing(List.of(OLD)).open(waybill, PLAIN)).hasMessage("no-waybill");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[Sealing.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private static Envelope envelope(int number) {
        return new Envelope(
                new ExchangeId(new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number)),
                new MessageId(new UUID(0x0199_0000_0000_7000L, 0x9000_0000_0000_0000L + number)),
                TestGateway.WMO,
                TestGateway.PROVIDER,
                new MessageType("wmo-301"),
                new Purpose("wmo-levering"),
                Instant.parse("2026-11-22T12:00:00Z"));
    }
}
