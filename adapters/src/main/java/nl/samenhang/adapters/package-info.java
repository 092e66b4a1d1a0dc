// SPDX-License-Identifier: EUPL-1.2
/** Adapters. */
@NullMarked
package nl.samenhang.adapters;

import org.jspecify.annotations.NullMarked;
