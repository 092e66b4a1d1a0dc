// SPDX-License-Identifier: EUPL-1.2
/** The verbs of the command line. Results go to the standard output, everything else to the standard error output. */
@NullMarked
package nl.samenhang.app.command;

import org.jspecify.annotations.NullMarked;
