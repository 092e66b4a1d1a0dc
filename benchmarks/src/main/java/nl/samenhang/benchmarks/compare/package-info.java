// SPDX-License-Identifier: EUPL-1.2
/**
 * The gateway beside the plainest Camel route that does the same work: {@link nl.samenhang.benchmarks.compare.Compare} sends both the
 * same messages in turn, and says what each took.
 */
package nl.samenhang.benchmarks.compare;
