// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a message says of itself: no household facts, only who writes to whom, under which number.
 *
 * @param from who the message says it travels from; for an answer in iWmo and iJw that is the element {@code Ontvanger}
 * @param to who the message says it travels to
 * @param identification the writer's own number, unique for the writer and the message type (iStandaarden TR056)
 * @param versions of the schemas that the writer used
 * @param answer where it answers another message
 */
public record MessageHeader(
        MessageType type,
        PartyCode from,
        PartyCode to,
        String identification,
        LocalDate dated,
        SchemaVersions versions,
        Optional<Answer> answer) {

    @Override
    public String toString() {
        return "MessageHeader[" + type + "]";
    }
}
