// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageHeader;

/** A message that was read, and what reading it lost. */
public record Reading(MessageHeader header, Household household, LossReport losses) {}
