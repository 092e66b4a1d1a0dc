// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an answer adds to the header of the message that it answers (iStandaarden: the retour).
 *
 * @param answers the type of the message that it answers; its number is the header's {@code identification}
 * @param identification the answerer's own number
 * @param stylesheet version of the published rules, where the answerer used those
 * @param codes the verdict on the whole; empty means accepted
 * @param verdicts the verdict per part, where parts are repeated
 */
public record Answer(
        MessageType answers,
        String identification,
        LocalDate dated,
        Optional<String> stylesheet,
        SchemaVersions versions,
        List<Code> codes,
        List<Verdict> verdicts) {

    public Answer {
        codes = List.copyOf(codes);
        verdicts = List.copyOf(verdicts);
    }

    @Override
    public String toString() {
        return "Answer[to " + answers + "]";
    }
}
