// SPDX-License-Identifier: EUPL-1.2
/** The checker; start at {@code Verifier}. */
@NullMarked
package nl.samenhang.verifier;

import org.jspecify.annotations.NullMarked;
