// SPDX-License-Identifier: EUPL-1.2
/**
 * The municipalities' side of the iStandaarden chain: the StUF-GGk envelope 2.1 over SOAP 1.1, asynchronous. Start at
 * {@link nl.samenhang.adapters.ggk.GgkServlet} for what comes in and {@link nl.samenhang.adapters.ggk.GgkAdapter} for what goes out.
 */
@NullMarked
package nl.samenhang.adapters.ggk;

import org.jspecify.annotations.NullMarked;
