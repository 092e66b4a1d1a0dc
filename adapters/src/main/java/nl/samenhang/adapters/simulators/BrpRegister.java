// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The persons of the simulated BRP on one day: the household of the reference case, its eldest daughter at her own address, and
 * neighbours of whom one may live there. All of them made up; numbers from the range for tests.
 */
final class BrpRegister {

    static final String NEIGHBOUR = "999990068";

    /** The object of the BAG of {@link #NEIGHBOUR}. */
    static final String NEIGHBOURS = "0243010000000003";

    private static final String FAMILY_HOME = "0243010000000001";
    private static final String OWN_HOME = "0243010000000002";
    private static final String FATHER = "999990019";
    private static final String MOTHER = "999990020";
    private static final String ELDEST = "999990032";
    private static final String MIDDLE = "999990044";
    private static final String YOUNGEST = "999990056";
    private static final String LODGER = "999990081";
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final List<Resident> residents;
    private final LocalDate today;

    /**
     * One person.
     *
     * @param home the object of the BAG
     * @param certain whether it is certain that the person lives there
     */
    private record Resident(
            String number, String given, String family, String gender, LocalDate born, String home, boolean certain) {}

    BrpRegister(LocalDate today) {
        this.today = today;
        this.residents = List.of(
                new Resident(FATHER, "Pieter", "Voorbeeld", "M", LocalDate.of(1975, 3, 14), FAMILY_HOME, true),
                new Resident(MOTHER, "Maria", "Proef", "V", LocalDate.of(1978, 11, 2), FAMILY_HOME, true),
                new Resident(ELDEST, "Anna", "Voorbeeld", "V", ago(20, 4), OWN_HOME, true),
                new Resident(MIDDLE, "Bo", "Voorbeeld", "V", ago(17, 8), FAMILY_HOME, true),
                new Resident(YOUNGEST, "Cato", "Voorbeeld", "V", ago(12, 5), FAMILY_HOME, true),
                new Resident(NEIGHBOUR, "Dirk", "Buurman", "M", LocalDate.of(1960, 5, 1), NEIGHBOURS, true),
                new Resident(LODGER, "Eva", "Kamer", "V", LocalDate.of(1999, 9, 9), NEIGHBOURS, false));
    }

    /** All that the register has of a person. */
    Optional<ObjectNode> person(String number) {
        return resident(number).map(this::whole);
    }

    /** Who is registered at an object of the BAG; empty where there is none. */
    Optional<ObjectNode> occupation(String object, String day) {
        List<Resident> here =
                residents.stream().filter(one -> one.home().equals(object)).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode occupation = object().put("adresseerbaarObjectIdentificatie", object);
        occupation
                .putObject("periode")
                .put("datumVan", day)
                .put("datumTot", LocalDate.parse(day).plusDays(1).toString());
        var certain = occupation.putArray("bewoners");
        var possible = occupation.putArray("mogelijkeBewoners");
        here.forEach(one -> (one.certain() ? certain : possible).add(occupant(one)));
        return Optional.of(occupation);
    }

    private ObjectNode whole(Resident one) {
        ObjectNode person = object().put("burgerservicenummer", one.number());
        person.set("naam", name(one).put("volledigeNaam", one.given() + " " + one.family()));
        person.withObject("/naam").set("aanduidingNaamgebruik", code("E", "eigen geslachtsnaam"));
        person.set("geslacht", gender(one));
        person.putObject("geboorte").set("datum", date(one.born()));
        person.set("verblijfplaats", residence(one));
        person.set("gemeenteVanInschrijving", code("0243", "Harderwijk"));
        family(one, person);
        return person;
    }

    private void family(Resident one, ObjectNode person) {
        List<String> parents = List.of(FATHER, MOTHER);
        List<String> children = List.of(ELDEST, MIDDLE, YOUNGEST);
        if (parents.contains(one.number())) {
            ObjectNode partner = related(one.number().equals(FATHER) ? MOTHER : FATHER);
            partner.set("soortVerbintenis", code("H", "huwelijk"));
            partner.putObject("aangaanHuwelijkPartnerschap").set("datum", date(LocalDate.of(2001, 6, 15)));
            person.putArray("partners").add(partner);
            children.forEach(child -> person.withArray("kinderen").add(related(child)));
            List.of(MIDDLE, YOUNGEST).forEach(minor -> person.withArray("gezag").add(authority(minor)));
        }
        if (children.contains(one.number())) {
            parents.forEach(parent -> person.withArray("ouders")
                    .add(related(parent).put("ouderAanduiding", parent.equals(FATHER) ? "1" : "2")));
        }
        if (List.of(MIDDLE, YOUNGEST).contains(one.number())) {
            person.putArray("gezag").add(authority(one.number()));
        }
    }

    private ObjectNode authority(String minor) {
        ObjectNode authority = object().put("type", "GezamenlijkOuderlijkGezag");
        authority.set("minderjarige", holder(minor));
        authority.putArray("ouders").add(holder(FATHER)).add(holder(MOTHER));
        return authority;
    }

    private ObjectNode holder(String number) {
        ObjectNode holder = object().put("burgerservicenummer", number);
        resident(number)
                .ifPresent(one -> holder.putObject("naam").put("volledigeNaam", one.given() + " " + one.family()));
        return holder;
    }

    private ObjectNode related(String number) {
        ObjectNode related = object().put("burgerservicenummer", number);
        resident(number).ifPresent(one -> {
            related.set("naam", name(one));
            related.putObject("geboorte").set("datum", date(one.born()));
        });
        return related;
    }

    private static ObjectNode occupant(Resident one) {
        ObjectNode occupant = object().put("burgerservicenummer", one.number());
        occupant.putObject("naam").put("volledigeNaam", one.given() + " " + one.family());
        occupant.putObject("geboorte").set("datum", date(one.born()));
        return occupant;
    }

    private static ObjectNode residence(Resident one) {
        ObjectNode residence = object().put("type", "Adres").put("adresseerbaarObjectIdentificatie", one.home());
        residence.set("functieAdres", code("W", "woonadres"));
        residence.set("datumVan", date(LocalDate.of(2020, 2, 1)));
        residence
                .putObject("verblijfadres")
                .put("officieleStraatnaam", "Voorbeeldstraat")
                .put("korteStraatnaam", "Voorbeeldstraat")
                .put("huisnummer", Integer.parseInt(one.home().substring(15)))
                .put("postcode", "3840AA")
                .put("woonplaats", "Harderwijk");
        return residence;
    }

    private static ObjectNode name(Resident one) {
        return object().put("voornamen", one.given())
                .put("geslachtsnaam", one.family())
                .put("voorletters", one.given().charAt(0) + ".");
    }

    private static ObjectNode gender(Resident one) {
        return code(one.gender(), one.gender().equals("M") ? "man" : "vrouw");
    }

    private static ObjectNode date(LocalDate day) {
        return object().put("type", "Datum").put("datum", day.toString()).put("langFormaat", LONG.format(day));
    }

    private static ObjectNode code(String code, String label) {
        return object().put("code", code).put("omschrijving", label);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Optional<Resident> resident(String number) {
        return residents.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    private LocalDate ago(int years, int months) {
        return today.minusYears(years).minusMonths(months);
    }
}
