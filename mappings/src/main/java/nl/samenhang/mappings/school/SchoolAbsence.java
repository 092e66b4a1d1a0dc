// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.util.Set;
import javax.xml.namespace.QName;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.mappings.Mapping;
import nl.samenhang.mappings.SafeXml;
import nl.samenhang.mappings.SchemaParser;

/**
 * The message {@code duo-verzuim}: that a school reports a pupil absent (Leerplichtwet 1969, art. 21a), as DUO hands it to the
 * municipality. A message is one state of one report.
 *
 * <p>The schema is ours and stands in for that of DUO, which is not public. When DUO's is there, only this package changes.
 */
public final class SchoolAbsence {

    public static final MessageType TYPE = new MessageType("duo-verzuim");

    static final String NAMESPACE = "urn:samenhang:duo-verzuim:1";
    static final String ROOT = "verzuimlevering";
    static final PersonKey PUPIL = new PersonKey("pupil");

    /** The letters that schools and DUO use; their list is not published. */
    static final String KINDS = "DUO-VERZUIMSOORT";

    static final String EDUCATION = "DUO-SOORTONDERWIJS";

    private SchoolAbsence() {}

    /** A report is the school's, from whoever brings it; the officer who has it may pass it on, as far as a law lets him. */
    public static Mapping mapping() {
        SchemaParser parser = new SchemaParser(
                () -> SafeXml.schema(SchoolAbsence.class, "duo-verzuim.xsd"),
                new QName(NAMESPACE, ROOT),
                "has to be the root " + ROOT + " of release 1, in its namespace",
                Fields::requirement);
        return new Mapping(
                TYPE,
                "urn:samenhang:duo-verzuim:[0-9]+",
                Set.of(Domain.SCHOOL, Domain.LPW),
                new Mapping.HeaderPlaces(
                        "/verzuimlevering/verzuimmelding/meldingsnummer", "/verzuimlevering/datumTijdBedrijfsdocument"),
                new AbsenceReader(parser),
                new AbsenceWriter(parser));
    }
}
