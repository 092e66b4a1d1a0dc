// SPDX-License-Identifier: EUPL-1.2
/** Web pages for administrators (beheerder) and auditors: forms and tables over what the trail already says. */
@NullMarked
package nl.samenhang.console;

import org.jspecify.annotations.NullMarked;
