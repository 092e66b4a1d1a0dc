// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import nl.samenhang.canonical.MessageType;

/** One kind of question that sources answer, with what writes it and what reads the answer. */
public record SourceMapping(MessageType question, QuestionWriter writer, AnswerReader reader) {}
