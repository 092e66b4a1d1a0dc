// SPDX-License-Identifier: EUPL-1.2
/**
 * The BRP as a source, over Haal Centraal: {@link nl.samenhang.mappings.brp.Brp} holds the two questions that can be asked, and
 * {@link nl.samenhang.mappings.brp.RegisteredHousehold} works out from the answers who lives together.
 */
@NullMarked
package nl.samenhang.mappings.brp;

import org.jspecify.annotations.NullMarked;
