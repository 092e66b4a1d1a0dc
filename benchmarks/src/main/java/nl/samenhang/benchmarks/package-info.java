// SPDX-License-Identifier: EUPL-1.2
/**
 * Measurements, to be run by hand: {@code ReadWmo301Benchmark} for one message in memory, {@code Load} for the whole way through a
 * gateway. The scripts at the root of this module run them, and {@code docs/benchmarks.md} says what came out.
 */
@NullMarked
package nl.samenhang.benchmarks;

import org.jspecify.annotations.NullMarked;
