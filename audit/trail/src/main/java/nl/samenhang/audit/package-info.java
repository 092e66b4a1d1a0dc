// SPDX-License-Identifier: EUPL-1.2
/** The audit trail; start at {@code AuditTrail}. */
@NullMarked
package nl.samenhang.audit;

import org.jspecify.annotations.NullMarked;
