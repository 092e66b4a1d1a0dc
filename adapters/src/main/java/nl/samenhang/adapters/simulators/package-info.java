// SPDX-License-Identifier: EUPL-1.2
/**
 * Stand-ins for the systems around the gateway, for the demonstration and for tests. They speak the real protocols over real
 * sockets with certificates of their own, keep everything in memory, and say in their answers that they are simulators.
 */
@NullMarked
package nl.samenhang.adapters.simulators;

import org.jspecify.annotations.NullMarked;
