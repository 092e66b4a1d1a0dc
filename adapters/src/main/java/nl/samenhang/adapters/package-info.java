// SPDX-License-Identifier: EUPL-1.2
/**
 * How each domain system talks: transport, envelope, answer. Knows neither routes nor mappings, policy or audit.
 *
 * <p>An inbound adapter hands an {@link nl.samenhang.canonical.Arrival} to the {@link nl.samenhang.canonical.Inbox} and says the
 * {@link nl.samenhang.canonical.Outcome} in the sender's own form. An outbound one is an {@link Adapter}. Start at
 * {@link nl.samenhang.adapters.http.Edge}; the simulators speak the same protocols over real sockets.
 */
@NullMarked
package nl.samenhang.adapters;

import org.jspecify.annotations.NullMarked;
