// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.duo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.samenhang.adapters.suwinet.SoapTree;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import org.w3c.dom.Element;

/** The operations of the service for reports of absence: what goes in their bodies, and what comes out. */
final class AbsenceReports {

    static final String FETCH = "opvragen_verzuimmeldingen";
    static final String RECEIPT = "aanleveren_ontvangst";

    private static final String NAMESPACE = Edukoppeling.CONTRACT;

    private final DuoClient client;
    private final DuoSettings settings;
    private final Clock clock;

    /** One answer: reports, the moment to go on from, and whether there is more now. */
    record Page(List<Report> reports, Instant next, boolean more) {
        Page {
            reports = List.copyOf(reports);
        }
    }

    /**
     * One state of one report.
     *
     * @param state its number, status and change: the same state is the same text
     * @param message it as a document of its own
     */
    record Report(String number, String state, Instant changed, byte[] message) {}

    AbsenceReports(DuoClient client, DuoSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks for reports that changed. */
    Page changedSince(Instant from) {
        Element answer = client.call(
                FETCH,
                document(
                        FETCH + "_request",
                        "<gemeentecode>" + settings.municipality() + "</gemeentecode><gewijzigdVanaf>" + from
                                + "</gewijzigdVanaf><maximumAantal>" + settings.most() + "</maximumAantal>"));
        requireApproved(answer, FETCH);
        try {
            return new Page(
                    SoapTree.children(answer).stream()
                            .filter(child -> "verzuimmelding".equals(child.getLocalName()))
                            .map(report -> report(answer, report))
                            .toList(),
                    moment(answer, "volgendeVanaf"),
                    Edukoppeling.text(answer, "meerBeschikbaar").equals("true"));
        } catch (DateTimeException e) {
            throw noAnswer();
        }
    }

    /**
     * Says what became of a report.
     *
     * @param word {@code aangenomen} or {@code geweigerd}
     * @param reason a code of ours; nothing of the report
     */
    void receipt(Report report, String word, String reason) {
        requireApproved(
                client.call(
                        RECEIPT,
                        document(
                                RECEIPT + "_request",
                                "<meldingsnummer>" + report.number() + "</meldingsnummer><laatsteMutatie>"
                                        + report.changed() + "</laatsteMutatie><ontvangst>" + word
                                        + "</ontvangst><reden>" + reason + "</reden>")),
                RECEIPT);
    }

    private String document(String name, String content) {
        return "<" + name + " xmlns=\"" + NAMESPACE + "\"><identificatiecodeBedrijfsdocument>" + UUID.randomUUID()
                + "</identificatiecodeBedrijfsdocument><verzendendeInstantie>"
                + settings.municipality() + "</verzendendeInstantie><ontvangendeInstantie>"
                + settings.duo().value() + "</ontvangendeInstantie><datumTijdBedrijfsdocument>"
                + clock.instant().truncatedTo(ChronoUnit.MILLIS) + "</datumTijdBedrijfsdocument>" + content + "</"
                + name + ">";
    }

    /** What DUO says beside a refusal may quote the request, and is not repeated. */
    private static void requireApproved(Element answer, String operation) {
        if (!NAMESPACE.equals(answer.getNamespaceURI()) || !(operation + "_response").equals(answer.getLocalName())) {
            throw noAnswer();
        }
        if (!Edukoppeling.text(answer, "requestGoedgekeurd").equals("true")) {
            throw new DeliveryException("question-rejected", Retry.NEVER);
        }
    }

    /** Of the answer it keeps who sent it to whom, so that a report for another is seen to be for another. */
    private static Report report(Element answer, Element report) {
        String number = checked(Edukoppeling.text(report, "meldingsnummer"), "[1-9][0-9]{0,11}");
        Instant changed = moment(report, "laatsteMutatie");
        String status = checked(Edukoppeling.text(report, "status"), "[A-Z]");
        String message = "<verzuimlevering xmlns=\"" + NAMESPACE + "\"><identificatiecodeBedrijfsdocument>"
                + checked(Edukoppeling.text(answer, "identificatiecodeBedrijfsdocument"), "[A-Za-z0-9_-]{1,50}")
                + "</identificatiecodeBedrijfsdocument><verzendendeInstantie>"
                + checked(Edukoppeling.text(answer, "verzendendeInstantie"), "[0-9]{20}")
                + "</verzendendeInstantie><ontvangendeInstantie>"
                + checked(Edukoppeling.text(answer, "ontvangendeInstantie"), "[0-9]{4}")
                + "</ontvangendeInstantie><datumTijdBedrijfsdocument>" + moment(answer, "datumTijdBedrijfsdocument")
                + "</datumTijdBedrijfsdocument>" + new String(SoapTree.bytes(report), StandardCharsets.UTF_8)
                + "</verzuimlevering>";
        return new Report(
                number, number + "." + status + "." + changed, changed, message.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant moment(Element parent, String name) {
        return OffsetDateTime.parse(Edukoppeling.text(parent, name)).toInstant();
    }

    private static String checked(String text, String form) {
        if (!text.matches(form)) {
            throw noAnswer();
        }
        return text;
    }

    private static DeliveryException noAnswer() {
        return new DeliveryException("source-answer", Retry.NEVER);
    }
}
