// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.mappings.AnswerReader;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.SafeXml;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.UnreadableMessageException;

/**
 * Reads what Bijstandsregelingen answers, by the answer contract of SuwiML:
 *
 * <ul>
 *   <li>a client, with or without warnings: known; the text of a warning stays with the source
 *   <li>{@code NietsGevonden}: known, and there is nothing
 *   <li>a fault in the FWI, beside a client as well: failed. Half an answer would pass for a whole one
 *   <li>an FWI with warnings alone: failed, since it says neither what there is nor that there is nothing
 *   <li>{@code NietGerechtigd} or {@code NietVanToepassing}: refused. The schema of the service does not allow them, the FWI's has them
 * </ul>
 */
record BenefitAnswer(SuwiSchema schema) implements AnswerReader {

    private static final List<String> REFUSALS = List.of("NietGerechtigd", "NietVanToepassing");

    @Override
    public SourceAnswer read(byte[] answer, Provenance provenance) {
        Optional<String> refusal = refusal(answer);
        if (refusal.isPresent()) {
            return new SourceAnswer.Refused(refusal.get());
        }
        Element root = schema.answer(answer);
        Optional<Element> report = root.find("FWI");
        Optional<String> fault = report.flatMap(fwi -> fwi.find("Fout")).map(BenefitAnswer::code);
        if (fault.isPresent()) {
            return new SourceAnswer.Failed(fault.get());
        }
        Optional<Element> client = root.find("ClientSuwi");
        if (client.isEmpty() && report.isPresent()) {
            return new SourceAnswer.Failed(code(report.get().children().getFirst()));
        }
        var losses = new Losses(root);
        return client.map(found -> known(found, provenance, losses))
                .orElseGet(() -> new SourceAnswer.Known(Household.empty(), losses.report()));
    }

    private static SourceAnswer known(Element client, Provenance provenance, Losses losses) {
        List<Finding> breaches = SuwiRules.breaches(client);
        if (!breaches.isEmpty()) {
            throw new UnreadableMessageException(breaches);
        }
        Household household = new BenefitReading(provenance, losses).household(client);
        return new SourceAnswer.Known(household, losses.report());
    }

    /** The list of codes is not public, so one that could be anything but a code is not repeated. */
    private static String code(Element remark) {
        String code = remark.get("Code").text().strip();
        return code.matches("[A-Za-z0-9._-]{1,40}") && !code.matches(".*[0-9]{8}.*") ? code : "FWI";
    }

    /** Its first two elements tell. What cannot be parsed is left to the schema to refuse. */
    private static Optional<String> refusal(byte[] answer) {
        try {
            XMLStreamReader reader = SafeXml.reader(answer, SafeXml.MAX_BYTES);
            for (int seen = 0; seen < 2 && reader.hasNext(); ) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    seen++;
                    if (Suwinet.FWI.equals(reader.getNamespaceURI()) && REFUSALS.contains(reader.getLocalName())) {
                        return Optional.of(reader.getLocalName());
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }
}
