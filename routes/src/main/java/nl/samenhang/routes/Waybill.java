// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Purpose;

/** An envelope as headers of a message on the queue. Parties go by name; what they may do is looked up when it leaves. */
final class Waybill {

    private static final String EXCHANGE = "samenhang_exchange";
    private static final String MESSAGE = "samenhang_message";
    private static final String SENDER = "samenhang_sender";
    private static final String RECEIVER = "samenhang_receiver";
    private static final String TYPE = "samenhang_type";
    private static final String PURPOSE = "samenhang_purpose";
    private static final String RECEIVED_AT = "samenhang_received_at";
    private static final String KEY = "samenhang_key";
    private static final List<String> ALL =
            List.of(EXCHANGE, MESSAGE, SENDER, RECEIVER, TYPE, PURPOSE, RECEIVED_AT, KEY);

    private Waybill() {}

    /**
     * An envelope as headers.
     *
     * @param key which key seals the body
     */
    static Map<String, Object> of(Envelope envelope, String key) {
        return Map.of(
                EXCHANGE, envelope.exchange().toString(),
                MESSAGE, envelope.message().toString(),
                SENDER, envelope.sender().name(),
                RECEIVER, envelope.receiver().name(),
                TYPE, envelope.type().code(),
                PURPOSE, envelope.purpose().code(),
                RECEIVED_AT, envelope.receivedAt().toString(),
                KEY, key);
    }

    /** Which key sealed the body. */
    static String keyOf(Map<String, Object> headers) {
        return text(headers, KEY);
    }

    /** All of it, in one order, each with its length before it: what the seal of the body is bound to. */
    static byte[] authenticated(Map<String, Object> headers) {
        StringBuilder all = new StringBuilder();
        for (String name : ALL) {
            String value = text(headers, name);
            all.append(value.length()).append(':').append(value);
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The envelope again.
     *
     * @throws DeliveryHaltedException where a header or a party is gone: a person has to look
     */
    static Envelope read(Map<String, Object> headers, Parties parties) {
        return new Envelope(
                ExchangeId.parse(text(headers, EXCHANGE)),
                MessageId.parse(text(headers, MESSAGE)),
                parties.named(text(headers, SENDER)).orElseThrow(() -> new DeliveryHaltedException("unknown-sender")),
                parties.named(text(headers, RECEIVER))
                        .orElseThrow(() -> new DeliveryHaltedException("unknown-receiver")),
                new MessageType(text(headers, TYPE)),
                new Purpose(text(headers, PURPOSE)),
                Instant.parse(text(headers, RECEIVED_AT)));
    }

    private static String text(Map<String, Object> headers, String name) {
        Object value = headers.get(name);
        if (value instanceof String text) {
            return text;
        }
        throw new DeliveryHaltedException("no-waybill");
    }
}
