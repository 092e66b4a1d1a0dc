// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.zgw;

import java.util.EnumSet;
import java.util.List;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.Mapping;
import nl.samenhang.mappings.SourceMapping;
import nl.samenhang.mappings.json.HouseholdMessage;

/** The question {@code zgw-zaken}, in which cases somebody has a part, and the message {@code zgw-zaak}, of one case. */
public final class Zgw {

    public static final MessageType CASES = new MessageType("zgw-zaken");

    static final String NUMBER = "rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn";

    private Zgw() {}

    /** The message {@code zgw-zaak}: a case that a case system gave notice of. */
    public static Mapping notice() {
        return new Mapping(
                CaseNotice.TYPE,
                CaseNotice.SCHEMA,
                EnumSet.complementOf(EnumSet.of(Domain.UNKNOWN)),
                new Mapping.HeaderPlaces("/kop/kenmerk", "/kop/datum"),
                new CaseNotice(),
                HouseholdMessage.writerFor(CaseNotice.TYPE));
    }

    /** One person at a time: the search of the standard takes one number. */
    public static List<SourceMapping> mappings() {
        return List.of(new SourceMapping(CASES, 1, new CasesQuestion(), new CasesAnswer()));
    }
}
