// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.Duration;
import java.util.Set;

/**
 * A party that answers questions, as the register of parties has it.
 *
 * @param questions the kinds of question that it answers
 * @param collectedUnder the task for which it collected what it answers; what it says of that itself is not believed
 * @param deadline how long it may take to answer
 */
public record SourceParty(Party party, Set<MessageType> questions, Domain collectedUnder, Duration deadline) {

    public SourceParty {
        questions = Set.copyOf(questions);
    }

    public boolean answers(MessageType question) {
        return questions.contains(question);
    }
}
