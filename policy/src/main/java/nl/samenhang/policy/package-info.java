// SPDX-License-Identifier: EUPL-1.2
/** Law as data; start at {@code Policy}. */
@NullMarked
package nl.samenhang.policy;

import org.jspecify.annotations.NullMarked;
