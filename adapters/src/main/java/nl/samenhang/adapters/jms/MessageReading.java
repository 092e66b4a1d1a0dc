// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenhang.adapters.http.PartyCodes;
import nl.samenhang.adapters.http.Verdict;
import nl.samenhang.canonical.Arrival;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;

/**
 * What is taken of a message: its text or bytes, and two properties, {@code ontvanger} and {@code doel}. Nothing else of it is looked at,
 * and an object in it stays packed.
 *
 * @param party whose queue it was on
 * @param most how many bytes are read
 */
record MessageReading(Party party, Supplier<Parties> parties, int most) {

    /** The part that is kept of a message that is too large. */
    private static final int KEPT = 64 * 1024;

    private static final int LONGEST_CORRELATION = 100;

    /** Either an arrival, or what its sender hears at once. */
    sealed interface Taken {
        record Right(Arrival arrival) implements Taken {}

        record Refused(Verdict verdict) implements Taken {}

        default Verdict map(Function<Arrival, Verdict> arrived, Function<Verdict, Verdict> refused) {
            return switch (this) {
                case Right right -> arrived.apply(right.arrival());
                case Refused no -> refused.apply(no.verdict());
            };
        }
    }

    private record Content(byte[] bytes, long size) {}

    Taken read(Message message) throws JMSException {
        Optional<PartyCode> receiver = text(message, "ontvanger").flatMap(PartyCodes::parse);
        if (receiver.isEmpty()) {
            return new Taken.Refused(Verdict.noReceiver());
        }
        Optional<Purpose> purpose = text(message, "doel").flatMap(PartyCodes::purpose);
        if (message.propertyExists("doel") && purpose.isEmpty()) {
            return new Taken.Refused(Verdict.noPurpose());
        }
        return content(message)
                .<Taken>map(content -> new Taken.Right(new Arrival(
                        sender(), receiver.get(), purpose, content.bytes(), content.size(), Optional.empty())))
                .orElseGet(() -> new Taken.Refused(Verdict.wrongForm()));
    }

    /** By what the sender finds the verdict: the correlation that it gave, or the number of its message. */
    static String correlation(Message message) throws JMSException {
        String given = message.getJMSCorrelationID();
        if (given != null && !given.isEmpty() && given.length() <= LONGEST_CORRELATION) {
            return given;
        }
        return Optional.ofNullable(message.getJMSMessageID()).orElse("");
    }

    /** The register may have changed since the party came in. */
    private Arrival.Sender sender() {
        return parties.get()
                .withOin(party.oin())
                .<Arrival.Sender>map(Arrival.Sender.Registered::new)
                .orElseGet(() -> new Arrival.Sender.Unregistered("OIN:" + party.oin()));
    }

    private Optional<Content> content(Message message) throws JMSException {
        return switch (message) {
            case TextMessage text ->
                Optional.of(cut(Optional.ofNullable(text.getText()).orElse("").getBytes(StandardCharsets.UTF_8)));
            case BytesMessage bytes -> Optional.of(content(bytes));
            default -> Optional.empty();
        };
    }

    private Content content(BytesMessage message) throws JMSException {
        long size = message.getBodyLength();
        byte[] bytes = new byte[(int) (size > most ? Math.min(size, KEPT) : size)];
        if (bytes.length > 0) {
            message.readBytes(bytes);
        }
        return new Content(bytes, size);
    }

    private Content cut(byte[] all) {
        return new Content(all.length > most ? Arrays.copyOf(all, Math.min(all.length, KEPT)) : all, all.length);
    }

    private static Optional<String> text(Message message, String name) throws JMSException {
        return message.getObjectProperty(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
