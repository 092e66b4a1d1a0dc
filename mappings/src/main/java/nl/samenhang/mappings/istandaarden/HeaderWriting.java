// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.List;
import nl.samenhang.canonical.Answer;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.SchemaVersions;

/** From our header to that of a message. An answer repeats the header of the assignment, so its sender is Ontvanger. */
record HeaderWriting(CareMessage message, CareXml xml) {

    void write(MessageHeader header) {
        xml.part("Header", () -> {
            xml.part("BerichtCode", message.code());
            xml.part("BerichtVersie", "3");
            xml.part("BerichtSubversie", "2");
            xml.part("Afzender", party(message.isAnswer() ? header.to() : header.from(), PartyCode.GEMEENTE));
            xml.part("Ontvanger", party(message.isAnswer() ? header.from() : header.to(), PartyCode.AGB));
            xml.part("BerichtIdentificatie", () -> {
                xml.base("Identificatie", header.identification());
                xml.base("Dagtekening", header.dated());
            });
            versions("XsdVersie", header.versions());
            if (message.isAnswer()) {
                answer(header.answer().orElseThrow(() -> Taken.missing("header.answer")));
            }
        });
    }

    private void answer(Answer answer) {
        xml.part("IdentificatieRetour", answer.identification());
        xml.part("DagtekeningRetour", answer.dated().toString());
        xml.part("XsltVersie", answer.stylesheet());
        versions("XsdVersieRetour", answer.versions());
        if (!answer.codes().isEmpty()) {
            returnCodes(xml, answer.codes());
        }
    }

    static void returnCodes(CareXml xml, List<Code> codes) {
        xml.part(
                "RetourCodes",
                () -> codes.forEach(code -> xml.part("RetourCode", Taken.code(code, "WJ001", "header.answer.codes"))));
    }

    private void versions(String name, SchemaVersions versions) {
        xml.part(name, () -> {
            xml.base("BasisschemaXsdVersie", versions.base());
            xml.base("BerichtXsdVersie", versions.message());
        });
    }

    private static String party(PartyCode party, String system) {
        if (!party.system().equals(system)) {
            throw new IllegalStateException("header: has to name this party by its " + system + " code");
        }
        return party.value();
    }
}
