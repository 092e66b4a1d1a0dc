// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.samenhang.adapters.duo.Edukoppeling;
import nl.samenhang.adapters.simulators.DuoSimulator.Behaviour;
import nl.samenhang.canonical.Oin;
import org.w3c.dom.Element;

/** The reports of a simulated DUO, and its answers without their envelope. */
public final class DuoReports {

    private static final String NAMESPACE = "urn:samenhang:duo-verzuim:1";

    private final Oin own;
    private final Clock clock;
    private final List<Row> rows = new CopyOnWriteArrayList<>();

    private record Row(int number, String municipality, Instant changed, String xml) {}

    DuoReports(Oin own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /** The daughter of 12 of the reference family was absent for 17 hours in four weeks; changed now. */
    public void add(int number) {
        add(number, "R", clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The same, with a status and a moment of change. */
    public void add(int number, String status, Instant changed) {
        LocalDate today = LocalDate.ofInstant(changed, ZoneId.of("Europe/Amsterdam"));
        rows.add(new Row(number, "0243", changed, """
                <verzuimmelding><meldingsnummer>%d</meldingsnummer><status>%s</status><laatsteMutatie>%s</laatsteMutatie>\
                <persoonsgebondenNummer><burgerservicenummer>999990056</burgerservicenummer></persoonsgebondenNummer>\
                <instellingscode>99XX00</instellingscode><soortOnderwijs>VO</soortOnderwijs><verzuimsoort>V3</verzuimsoort>\
                <begindatum>%s</begindatum><einddatum>%s</einddatum>\
                <vermoedelijkeReden>spanning thuis</vermoedelijkeReden><alleLessenGemist>false</alleLessenGemist>\
                <ondernomenActie>gesprek met de ouders</ondernomenActie><actieGewenst>true</actieGewenst>\
                <verzuimdag><datum>%s</datum><lesuur>1</lesuur><lesuur>2</lesuur></verzuimdag>\
                <verzuimuren>17</verzuimuren><melder><naam>T. Estpersoon</naam></melder></verzuimmelding>\
                """.formatted(
                        number, status, changed, today.minusDays(27), today, today.minusDays(27))));
    }

    String answer(Element request, Behaviour behaviour) {
        Instant from = Instant.parse(Edukoppeling.text(request, "gewijzigdVanaf"));
        int most = Integer.parseInt(Edukoppeling.text(request, "maximumAantal"));
        String municipality = Edukoppeling.text(request, "gemeentecode");
        List<Row> found = rows.stream()
                .filter(row -> row.municipality().equals(municipality)
                        && !row.changed().isBefore(from))
                .sorted(Comparator.comparing(Row::changed).thenComparing(Row::number))
                .toList();
        List<Row> page = found.subList(0, Math.min(most, found.size()));
        StringBuilder body = new StringBuilder("<requestGoedgekeurd>true</requestGoedgekeurd>");
        for (Row row : page) {
            body.append(row.xml()).append(behaviour == Behaviour.Plain.TWICE ? row.xml() : "");
        }
        Instant next = page.isEmpty() ? from : page.getLast().changed();
        body.append("<volgendeVanaf>")
                .append(next(behaviour, from, next))
                .append("</volgendeVanaf><meerBeschikbaar>")
                .append(behaviour == Behaviour.Plain.NO_PROGRESS || found.size() > page.size())
                .append("</meerBeschikbaar>");
        return document(
                "opvragen_verzuimmeldingen",
                behaviour == Behaviour.Plain.ANOTHER_MUNICIPALITY ? "0363" : municipality,
                body.toString());
    }

    String approval(String operation) {
        return document(operation, "0243", "<requestGoedgekeurd>true</requestGoedgekeurd>");
    }

    String rejection(String operation) {
        return document(
                operation,
                "0243",
                "<requestGoedgekeurd>false</requestGoedgekeurd><foutmelding><foutcode>SIM</foutcode>"
                        + "<fouttekst>gesimuleerd</fouttekst></foutmelding>");
    }

    private Instant next(Behaviour behaviour, Instant from, Instant right) {
        return switch (behaviour) {
            case Behaviour.Plain.BACKWARDS -> from.minusSeconds(1);
            case Behaviour.Plain.FAR_AHEAD -> clock.instant().plus(Duration.ofDays(365));
            case Behaviour.Plain.NO_PROGRESS -> from;
            default -> right;
        };
    }

    private String document(String operation, String to, String content) {
        String name = operation + "_response";
        return "<" + name + " xmlns=\"" + NAMESPACE + "\"><identificatiecodeBedrijfsdocument>" + UUID.randomUUID()
                + "</identificatiecodeBedrijfsdocument><verzendendeInstantie>" + own.value()
                + "</verzendendeInstantie><ontvangendeInstantie>" + to
                + "</ontvangendeInstantie><datumTijdBedrijfsdocument>"
                + clock.instant().truncatedTo(ChronoUnit.MILLIS) + "</datumTijdBedrijfsdocument>" + content + "</"
                + name + ">";
    }
}
