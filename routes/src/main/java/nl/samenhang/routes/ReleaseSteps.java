// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditEvent.Moment;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.Writing;
import nl.samenhang.policy.Decision.Permit;
import nl.samenhang.routes.Passage.Addressed;
import nl.samenhang.routes.Passage.Decided;
import nl.samenhang.routes.Passage.Disclosed;
import nl.samenhang.routes.Passage.Read;
import nl.samenhang.routes.Passage.Written;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Headers;
import org.jspecify.annotations.Nullable;

/** The steps of {@code release.camel.yaml}: from the queue of a receiver to the receiver. */
public final class ReleaseSteps {

    private static final String ATTEMPT = "JMSXDeliveryCount";

    private final Recorder recorder;
    private final Judgement judgement;
    private final Supplier<Rules> rules;
    private final Sealing sealing;
    private final MessageRegister register;
    private final int attempts;

    ReleaseSteps(Spine.Parts parts, Recorder recorder, Judgement judgement) {
        this.recorder = recorder;
        this.judgement = judgement;
        this.rules = parts.rules();
        this.sealing = parts.sealing();
        this.register = parts.register();
        this.attempts = parts.attempts();
    }

    /** Takes the message from the queue as it was received, with the envelope that it was given then. */
    public Addressed reopen(@Body byte[] sealed, @Headers Map<String, Object> headers) {
        Rules now = rules.get();
        Envelope envelope = Waybill.read(headers, now.parties());
        if (now.mappings().reader(envelope.type()).isEmpty()) {
            throw new DeliveryHaltedException("unknown-type");
        }
        if (!now.policy().knows(envelope.purpose())) {
            throw new DeliveryHaltedException("unknown-purpose");
        }
        return new Addressed(envelope, sealing.open(headers, sealed), Optional.empty(), now);
    }

    /**
     * Reads it again; what waited is treated as what arrives. It is on the queue, so its number is taken: also where the gateway was
     * killed before it could say so.
     */
    public Read read(Addressed addressed) {
        Read read = judgement.read(addressed);
        register.confirm(read.reading().header());
        return read;
    }

    /** Decides again, by the rules and consents of now, and puts that on the trail. */
    public Decided decideAgain(Read read) {
        return judgement.decide(read, Moment.RELEASE);
    }

    /** Cuts the household down to the permit. */
    public Disclosed disclose(Decided decided) {
        Permit permit = (Permit) decided.decision();
        return new Disclosed(
                decided.read(), permit.disclose(decided.read().reading().household()));
    }

    /** Writes it in the receiver's form; what that loses is on the trail by field name. */
    public Written write(Disclosed disclosed) {
        Read read = disclosed.read();
        Writing writing = Judgement.writer(read).write(read.reading().header(), disclosed.disclosure());
        recorder.record(
                disclosed,
                Recorder.translated(
                        read.envelope().type().code(), read.reading().losses(), writing.losses()));
        return new Written(read.envelope(), writing.bytes());
    }

    /** The receiver has it. Should this fail to be recorded, the queue offers the message again, under the same number. */
    public void delivered(Written written) {
        recorder.record(
                written,
                new AuditEvent.Delivered(
                        written.envelope().receiver().name(),
                        recorder.digest(written.bytes()),
                        written.bytes().length));
    }

    /** An attempt that may be repeated: the queue offers it again after a while, and gives up after the last attempt. */
    public void failed(
            @Headers Map<String, Object> headers,
            @Header(ATTEMPT) @Nullable Integer attempt,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception fault) {
        recorder.failed(
                Waybill.read(headers, rules.get().parties()),
                codeOf(fault),
                number(attempt),
                number(attempt) >= attempts);
    }

    /** An attempt that need not be repeated: the message goes to the dead letters, for a person to look at. */
    public void halted(
            @Headers Map<String, Object> headers,
            @Header(ATTEMPT) @Nullable Integer attempt,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception fault) {
        recorder.failed(Waybill.read(headers, rules.get().parties()), codeOf(fault), number(attempt), true);
    }

    /** The queue counts from 1; one that does not count offers once. */
    private static int number(@Nullable Integer attempt) {
        return attempt == null ? 1 : attempt;
    }

    private static String codeOf(Exception fault) {
        return switch (fault) {
            case DeliveryException delivery -> delivery.code();
            case DeliveryHaltedException halted -> String.valueOf(halted.getMessage());
            case UnreadableMessageException unreadable -> "unreadable-message";
            default -> Unavailability.codeOf(fault);
        };
    }
}
