// SPDX-License-Identifier: EUPL-1.2
/** Integration tests. */
@NullMarked
package nl.samenhang.it;

import org.jspecify.annotations.NullMarked;
