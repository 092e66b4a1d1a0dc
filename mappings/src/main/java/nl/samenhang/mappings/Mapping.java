// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import java.util.Set;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;

/**
 * One message type with what reads and writes it.
 *
 * @param namespaces regular expression of the root's namespace, over all releases; the reader says so if it knows only one. For JSON:
 *     of the root's {@code $schema}, or of {@code member:} and the name of one of its members
 * @param collectedFor the tasks for which a sender can have collected what such a message holds: the one of them that the sender
 *     carries out is the one. Empty where the standard itself belongs to the task of the message's purpose
 */
public record Mapping(
        MessageType type,
        String namespaces,
        Set<Domain> collectedFor,
        HeaderPlaces places,
        MessageReader reader,
        MessageWriter writer) {

    /**
     * Where its header stands in it.
     *
     * @param number of the writer's own number, such as {@code /header/identification}
     * @param date of the day on which it was written
     */
    public record HeaderPlaces(String number, String date) {
        static final HeaderPlaces CARE = new HeaderPlaces(
                "/Bericht/Header/BerichtIdentificatie/Identificatie",
                "/Bericht/Header/BerichtIdentificatie/Dagtekening");
    }

    public Mapping {
        collectedFor = Set.copyOf(collectedFor);
    }

    /** Of the iStandaarden, which belong to the task of their purpose. */
    public Mapping(MessageType type, String namespaces, MessageReader reader, MessageWriter writer) {
        this(type, namespaces, Set.of(), HeaderPlaces.CARE, reader, writer);
    }
}
