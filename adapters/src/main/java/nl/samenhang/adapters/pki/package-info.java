// SPDX-License-Identifier: EUPL-1.2
/** Keys and certificates: what a party presents, whom we trust, and a throw-away authority to try things with. */
@NullMarked
package nl.samenhang.adapters.pki;

import org.jspecify.annotations.NullMarked;
