// SPDX-License-Identifier: EUPL-1.2
/** Who uses the console: OpenID Connect, built-in accounts for a demo, and sessions. */
@NullMarked
package nl.samenhang.console.signin;

import org.jspecify.annotations.NullMarked;
