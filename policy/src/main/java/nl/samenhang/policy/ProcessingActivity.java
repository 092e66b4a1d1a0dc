// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Purpose;

/**
 * An entry of the municipality's closed register of processing activities.
 *
 * @param task the task of law that it carries out
 * @param activity its address in the register of the own organisation
 * @param messages the message types that are for it unless the sender says otherwise
 */
record ProcessingActivity(
        Purpose purpose,
        Phrase name,
        Domain task,
        URI activity,
        Set<MessageType> messages,
        Mode mode,
        LocalDate activeFrom) {}
