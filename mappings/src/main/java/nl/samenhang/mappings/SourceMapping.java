// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings;

import nl.samenhang.canonical.MessageType;

/**
 * One kind of question that sources answer, with what writes it and what reads the answer.
 *
 * @param most how many persons one question may be about
 */
public record SourceMapping(MessageType question, int most, QuestionWriter writer, AnswerReader reader) {}
