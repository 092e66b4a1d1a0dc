// SPDX-License-Identifier: EUPL-1.2
/**
 * The one way through the gateway: the YAML routes, and the steps that they call.
 *
 * <p>Start at {@code exchange.camel.yaml} (from arrival to queue) and {@code release.camel.yaml} (from queue to receiver); each step
 * there is a method of {@link ArrivalSteps} or {@link ReleaseSteps}. What a step gives is what the next one takes, so a route that
 * leaves one out does not run: {@code Arrival -> Received -> Addressed -> Read -> Decided -> Outcome} and
 * {@code byte[] -> Addressed -> Read -> Decided -> Disclosed -> Written}.
 */
@NullMarked
package nl.samenhang.routes;

import org.jspecify.annotations.NullMarked;
