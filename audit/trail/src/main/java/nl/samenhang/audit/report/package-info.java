// SPDX-License-Identifier: EUPL-1.2
/** What the trail tells somebody who is not at home in it: a resident, the council. Reads records; holds nothing of its own. */
@NullMarked
package nl.samenhang.audit.report;

import org.jspecify.annotations.NullMarked;
