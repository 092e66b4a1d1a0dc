// SPDX-License-Identifier: EUPL-1.2
/**
 * The BRP, asked over Haal Centraal: {@link nl.samenhang.adapters.brp.HaalCentraalSource}.
 */
@NullMarked
package nl.samenhang.adapters.brp;

import org.jspecify.annotations.NullMarked;
