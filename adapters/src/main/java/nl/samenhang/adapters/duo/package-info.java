// SPDX-License-Identifier: EUPL-1.2
/**
 * DUO, by Edukoppeling WUS: SOAP 1.1 over mutual TLS, WS-Addressing with an OIN on both sides, and a signature over every header and the
 * body. One service so far: reports of absence, which DUO does not send but has fetched: {@link nl.samenhang.adapters.duo.AbsencePoller}.
 */
@NullMarked
package nl.samenhang.adapters.duo;

import org.jspecify.annotations.NullMarked;
