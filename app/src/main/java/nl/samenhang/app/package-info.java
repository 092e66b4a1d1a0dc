// SPDX-License-Identifier: EUPL-1.2
/**
 * The runnable gateway: its command line, its configuration, and the one place where its parts are put together.
 *
 * <p>Start at {@link nl.samenhang.app.Gateway}: it is the wiring, by constructors, top to bottom. The verbs of the command line are in
 * {@code nl.samenhang.app.command}, the demo in {@code nl.samenhang.app.demo}.
 */
@NullMarked
package nl.samenhang.app;

import org.jspecify.annotations.NullMarked;
