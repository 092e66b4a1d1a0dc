// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.Verdict;

/** What an answer says of each part, at the end of that part; an assignment says nothing there. */
record Verdicts(CareMessage message, CareXml xml, Map<String, List<Code>> byPlace) {

    static Verdicts of(CareMessage message, CareXml xml, MessageHeader header) {
        return new Verdicts(
                message,
                xml,
                header.answer().map(answer -> answer.verdicts()).orElse(List.of()).stream()
                        .collect(Collectors.toMap(Verdict::place, Verdict::codes, (first, second) -> first)));
    }

    void write(String place) {
        if (!message.isAnswer()) {
            return;
        }
        List<Code> codes = byPlace.getOrDefault(place, List.of());
        if (codes.isEmpty()) {
            throw Taken.missing("header.answer.verdicts of " + place);
        }
        HeaderWriting.returnCodes(xml, codes);
    }
}
