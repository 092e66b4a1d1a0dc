// SPDX-License-Identifier: EUPL-1.2
/**
 * Asking over Suwinet: SOAP 1.1 by the SuwiML Transactiestandaard 4.0 over mutual TLS, with WS-Addressing and a WS-Security signature
 * (Digikoppeling WUS, profile 2W-be-S). Start at {@link nl.samenhang.adapters.suwinet.SuwinetSource}.
 *
 * <p>CXF makes the call and the envelope; WSS4J signs and checks. What a signature has to look like is checked here before WSS4J
 * sees it, and what it has to cover after.
 */
@NullMarked
package nl.samenhang.adapters.suwinet;

import org.jspecify.annotations.NullMarked;
