// SPDX-License-Identifier: EUPL-1.2
/** Mappings. */
@NullMarked
package nl.samenhang.mappings;

import org.jspecify.annotations.NullMarked;
