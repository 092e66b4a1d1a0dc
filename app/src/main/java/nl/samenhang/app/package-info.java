// SPDX-License-Identifier: EUPL-1.2
/** The gateway. */
@NullMarked
package nl.samenhang.app;

import org.jspecify.annotations.NullMarked;
