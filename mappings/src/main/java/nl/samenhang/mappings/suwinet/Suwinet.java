// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.suwinet;

import java.util.List;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.SourceMapping;

/** The questions that Suwinet answers. */
public final class Suwinet {

    static final String NAMESPACE = "http://bkwi.nl/SuwiML/Diensten/Bijstandsregelingen/v0500";
    static final String FWI = "http://bkwi.nl/SuwiML/FWI/v0205";
    static final String QUESTION = "BijstandsregelingenInfo";
    static final String ANSWER = "BijstandsregelingenInfoResponse";

    private Suwinet() {}

    /** All of them, each with what writes it and what reads the answer. Compiles their schemas, so make it once. */
    public static List<SourceMapping> mappings() {
        var schema = new SuwiSchema();
        return List.of(new SourceMapping(
                new MessageType("suwi-bijstandsregelingen"),
                1,
                new BenefitQuestion(schema),
                new BenefitAnswer(schema)));
    }
}
