// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import nl.samenhang.canonical.Domain;

/** A direction for which no article was found in the texts that were read, and what was looked at. */
record ClosedCell(String id, Domain from, Domain to, Phrase why) {}
