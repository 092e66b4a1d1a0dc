// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import nl.samenhang.canonical.MessageType;

/**
 * One message type with what reads and writes it.
 *
 * @param namespaces regular expression of the root's namespace, over all releases; the reader says so if it knows only one
 */
public record Mapping(MessageType type, String namespaces, MessageReader reader, MessageWriter writer) {}
