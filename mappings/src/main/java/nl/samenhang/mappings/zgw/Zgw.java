// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.zgw;

import java.util.List;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.SourceMapping;

/** The question {@code zgw-zaken}: in which cases somebody has a part. */
public final class Zgw {

    public static final MessageType CASES = new MessageType("zgw-zaken");

    static final String NUMBER = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn";

    private Zgw() {}

    /** One person at a time: the search of the standard takes one number. */
    public static List<SourceMapping> mappings() {
        return List.of(new SourceMapping(CASES, 1, new CasesQuestion(), new CasesAnswer()));
    }
}
