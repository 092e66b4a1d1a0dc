// SPDX-License-Identifier: EUPL-1.2
/** Routes. */
@NullMarked
package nl.samenhang.routes;

import org.jspecify.annotations.NullMarked;
