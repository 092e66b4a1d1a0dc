// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562, section 5.7), 48 bits of milliseconds and 74 random bits. */
public final class Identifiers {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Identifiers(Clock clock) {
        this.clock = clock;
    }

    public ExchangeId newExchange() {
        return new ExchangeId(next());
    }

    public MessageId newMessage() {
        return new MessageId(next());
    }

    public ConsentId newConsent() {
        return new ConsentId(next());
    }

    private UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
