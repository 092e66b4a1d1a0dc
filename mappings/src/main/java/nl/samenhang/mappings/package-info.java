// SPDX-License-Identifier: EUPL-1.2
/**
 * Message types to the household and back. Start at {@link nl.samenhang.mappings.Mappings}, which holds them all; the seams are
 * {@link nl.samenhang.mappings.MessageReader} and {@link nl.samenhang.mappings.MessageWriter}; every XML parser comes from
 * {@link nl.samenhang.mappings.SafeXml}. Each standard has a package of its own.
 */
@NullMarked
package nl.samenhang.mappings;

import org.jspecify.annotations.NullMarked;
