// SPDX-License-Identifier: EUPL-1.2
/** Benchmarks. */
@NullMarked
package nl.samenhang.benchmarks;

import org.jspecify.annotations.NullMarked;
