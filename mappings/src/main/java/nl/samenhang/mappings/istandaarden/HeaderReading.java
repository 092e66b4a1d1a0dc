// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.Answer;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.canonical.Verdict;
import nl.samenhang.mappings.Element;

/** From the header of a message to ours. The header of an answer is the one of the assignment with the answerer's part after it. */
final class HeaderReading {

    private HeaderReading() {}

    static MessageHeader header(CareMessage message, Element root) {
        Element header = root.get("Header");
        PartyCode municipality =
                new PartyCode(PartyCode.GEMEENTE, header.get("Afzender").text());
        PartyCode provider =
                new PartyCode(PartyCode.AGB, header.get("Ontvanger").text());
        return new MessageHeader(
                message.type(),
                message.isAnswer() ? provider : municipality,
                message.isAnswer() ? municipality : provider,
                header.get("BerichtIdentificatie", "Identificatie").text(),
                Lexical.date(header.get("BerichtIdentificatie", "Dagtekening")),
                versions(header.get("XsdVersie")),
                message.isAnswer() ? Optional.of(answer(message, root)) : Optional.empty());
    }

    private static Answer answer(CareMessage message, Element root) {
        Element header = root.get("Header");
        return new Answer(
                message.assignment().type(),
                header.get("IdentificatieRetour").text(),
                Lexical.date(header.get("DagtekeningRetour")),
                header.text("XsltVersie"),
                versions(header.get("XsdVersieRetour")),
                codes(header),
                root.find("Client").map(HeaderReading::verdicts).orElse(List.of()));
    }

    private static SchemaVersions versions(Element element) {
        return new SchemaVersions(
                element.get("BasisschemaXsdVersie").text(),
                element.get("BerichtXsdVersie").text());
    }

    /** In the order of the places of {@link Places}. */
    private static List<Verdict> verdicts(Element client) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(new Verdict(Places.CLIENT, codes(client)));
        List<Element> contacts = client.get("Contactgegevens").all("Contact");
        for (int i = 0; i < contacts.size(); i++) {
            verdicts.add(new Verdict(Places.contact(Places.CLIENT, i), codes(contacts.get(i))));
        }
        List<Element> relations =
                client.find("Relaties").map(r -> r.all("Relatie")).orElse(List.of());
        for (int i = 0; i < relations.size(); i++) {
            String relation = Places.person(PersonReading.relationKey(i));
            verdicts.add(new Verdict(relation, codes(relations.get(i))));
            verdicts.add(new Verdict(
                    Places.contact(relation, 0), codes(relations.get(i).get("Contact"))));
        }
        List<Element> products = client.get("ToegewezenProducten").all("ToegewezenProduct");
        for (int i = 0; i < products.size(); i++) {
            verdicts.add(new Verdict(Places.provision(i), codes(products.get(i))));
        }
        return verdicts;
    }

    private static List<Code> codes(Element part) {
        return part.find("RetourCodes")
                .map(codes -> codes.all("RetourCode").stream()
                        .map(code -> Code.of("WJ001", code.text()))
                        .toList())
                .orElse(List.of());
    }
}
