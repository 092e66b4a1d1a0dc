// SPDX-License-Identifier: EUPL-1.2
/**
 * The reference case, played: a real gateway, and a simulator of every system around it, over real sockets. Start at {@code Demo}.
 */
@NullMarked
package nl.samenhang.app.demo;

import org.jspecify.annotations.NullMarked;
