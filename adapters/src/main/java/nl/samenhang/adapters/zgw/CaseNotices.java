// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.zgw;

import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Purpose;

/**
 * What is done with the notifications of one case system: as the register of parties has it, since a notification says neither.
 *
 * @param receiver whom its cases go to
 * @param purpose what for
 */
public record CaseNotices(PartyCode receiver, Purpose purpose) {}
