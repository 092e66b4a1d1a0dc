// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.Instant;

/**
 * What is known of a message before it is read.
 *
 * @param sender from the certificate or the token, never from the message
 * @param receiver from the transport's address, never from the message
 * @param receivedAt when its last byte was in
 */
public record Envelope(
        ExchangeId exchange,
        MessageId message,
        Party sender,
        Party receiver,
        MessageType type,
        Purpose purpose,
        Instant receivedAt) {}
