// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes acknowledgements, faults and retours that answer an envelope, as far as it could be read. */
public final class Replies {

    private final GgkSettings settings;
    private final Clock clock;
    private final Supplier<UUID> numbers;

    /**
     * Makes one for an endpoint.
     *
     * @param numbers fresh version 4 UUIDs
     */
    public Replies(GgkSettings settings, Clock clock, Supplier<UUID> numbers) {
        this.settings = settings;
        this.clock = clock;
        this.numbers = numbers;
    }

    byte[] acknowledge(Heading heading) {
        return EnvelopeWriter.bv03(answering(heading));
    }

    GgkFault refuse(Heading heading, FaultCode code, String details) {
        return new GgkFault(code, EnvelopeWriter.fo03(answering(heading), code, details));
    }

    /** A Fo01 about an envelope that was opened: the message in it cannot be used. */
    byte[] report(GgkEnvelope refused, FaultCode code, String details) {
        var answering = new EnvelopeWriter.Answering(
                us(refused), them(refused), numbers.get().toString(), GgkEnvelope.timeOf(clock), refused.reference());
        return EnvelopeWriter.fo01(answering, code, details);
    }

    /** A Du01 with the retour that the message's own standard has for it. */
    GgkEnvelope retour(GgkEnvelope refused, byte[] retour) {
        return new GgkEnvelope(
                us(refused),
                them(refused),
                numbers.get().toString(),
                Optional.of(refused.reference()),
                GgkEnvelope.timeOf(clock),
                Ggk.answerTo(refused.function()),
                settings.versions(),
                retour);
    }

    private Address us(GgkEnvelope refused) {
        return new Address(refused.receiver().organisation(), settings.application());
    }

    private static Address them(GgkEnvelope refused) {
        return new Address(refused.sender().organisation(), Ggk.GGK_APPLICATION);
    }

    private EnvelopeWriter.Answering answering(Heading heading) {
        Address us = new Address(heading.receiver().orElse(settings.self().value()), settings.application());
        return new EnvelopeWriter.Answering(
                us, heading.sender(), numbers.get().toString(), GgkEnvelope.timeOf(clock), heading.reference());
    }

    /**
     * What an answer repeats of what it answers.
     *
     * @param receiver the organisation it was for
     * @param reference its number; empty if there was none that can be repeated
     */
    record Heading(Address sender, Optional<String> receiver, String reference) {

        static final Heading NONE = new Heading(Address.UNKNOWN, Optional.empty(), "");

        /** What can be repeated of these texts; what is longer than its type allows is left out. */
        static Heading of(Leaves leaves) {
            return new Heading(
                    new Address(
                            text(leaves, "stuurgegevens/zender/organisatie", 200)
                                    .orElse(""),
                            text(leaves, "stuurgegevens/zender/applicatie", 50)
                                    .filter(name -> name.length() >= 3)
                                    .orElse(Address.UNKNOWN.application())),
                    text(leaves, "stuurgegevens/ontvanger/organisatie", 200),
                    text(leaves, "stuurgegevens/referentienummer", 40).orElse(""));
        }

        private static Optional<String> text(Leaves leaves, String path, int longest) {
            return leaves.text(path).filter(text -> text.length() <= longest);
        }
    }
}
