// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import java.nio.file.Path;
import nl.samenhang.canonical.PartyCode;

/**
 * Where back offices reach the queues, and as whom.
 *
 * @param port 0 for a free one
 * @param keyStore PKCS 12 with the gateway's key and certificate
 * @param trustStore PKCS 12 with the authorities whose certificates are trusted
 * @param password a file whose first line opens both
 * @param folder where the broker would write, if it wrote
 * @param messageBytes the largest message that is read
 * @param self what the gateway is called: the receiver of a connection that is refused
 */
public record JmsSettings(
        String host,
        int port,
        Path keyStore,
        Path trustStore,
        Path password,
        Path folder,
        int messageBytes,
        PartyCode self) {}
