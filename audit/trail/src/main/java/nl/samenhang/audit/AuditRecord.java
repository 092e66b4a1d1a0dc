// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.time.Instant;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.MessageId;

/** One thing that happened to one message. */
public record AuditRecord(ExchangeId exchange, MessageId message, Instant at, AuditEvent event) {}
