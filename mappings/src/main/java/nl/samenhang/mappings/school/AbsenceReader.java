// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.school;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsenceReport;
import nl.samenhang.canonical.Code;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Period;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.canonical.SchoolEnrolment;
import nl.samenhang.mappings.Element;
import nl.samenhang.mappings.MessageReader;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.SchemaParser;
import nl.samenhang.mappings.UnreadableMessageException;

/** Reads one report: the pupil, where the pupil is enrolled, and the absence. */
record AbsenceReader(SchemaParser parser) implements MessageReader {

    private static final SchemaVersions VERSIONS = new SchemaVersions("1", "1");
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    @Override
    public Reading read(byte[] message, Provenance provenance) {
        Element root = parser.parse(message);
        Element report = root.get("verzuimmelding");
        List<Finding> breaches = Rules.breaches(report);
        if (!breaches.isEmpty()) {
            throw new UnreadableMessageException(breaches);
        }
        return new Reading(header(root, report), household(report, provenance), Fields.losses(root));
    }

    private static MessageHeader header(Element root, Element report) {
        OffsetDateTime sent =
                OffsetDateTime.parse(root.get("datumTijdBedrijfsdocument").text());
        return new MessageHeader(
                SchoolAbsence.TYPE,
                new PartyCode(PartyCode.OIN, root.get("verzendendeInstantie").text()),
                new PartyCode(
                        PartyCode.GEMEENTE, root.get("ontvangendeInstantie").text()),
                ReportState.of(report).identification(),
                sent.atZoneSameInstant(NETHERLANDS).toLocalDate(),
                VERSIONS,
                Optional.empty());
    }

    /** Nobody says with whom the pupil lives, so that there are no members. */
    private static Household household(Element report, Provenance provenance) {
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(),
                List.of(Pupil.read(report, provenance)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                report.find("instellingscode").stream()
                        .map(brin -> enrolment(brin, report, provenance))
                        .toList(),
                List.of(absence(report, provenance)),
                List.of(),
                List.of());
    }

    /** That the pupil is at this school; since when is not said. */
    private static SchoolEnrolment enrolment(Element brin, Element report, Provenance provenance) {
        return new SchoolEnrolment(
                SchoolAbsence.PUPIL,
                Fact.known(brin.text(), provenance),
                Fact.of(report.text("soortOnderwijs").map(kind -> Code.of(SchoolAbsence.EDUCATION, kind)), provenance),
                Pupil.notKept());
    }

    private static AbsenceReport absence(Element report, Provenance provenance) {
        return new AbsenceReport(
                SchoolAbsence.PUPIL,
                Fact.known(
                        Code.of(SchoolAbsence.KINDS, report.get("verzuimsoort").text()), provenance),
                Fact.of(
                        report.text("begindatum")
                                .map(LocalDate::parse)
                                .map(first -> new Period(
                                        Optional.of(first),
                                        report.text("einddatum").map(LocalDate::parse))),
                        provenance),
                Fact.of(report.text("verzuimuren").map(Integer::valueOf), provenance),
                Fact.of(FreeText.of(report), provenance));
    }
}
