// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a simulated back office keeps of the imaginary family of the reference case.
 *
 * @param law under which its provisions are
 * @param domain whose task it carries out
 */
record HarderwijkFile(String law, String domain, List<Provision> provisions, List<Arrears> arrears) {

    static final String FATHER = "999990019";
    static final String MOTHER = "999990020";
    static final String ELDEST = "999990032";
    static final String MIDDLE = "999990044";
    static final String YOUNGEST = "999990056";

    /** Everybody in it, by number, as keys of an answer have them. */
    static final List<Resident> RESIDENTS = List.of(
            new Resident(FATHER, "father", LocalDate.of(1975, 3, 14)),
            new Resident(MOTHER, "mother", LocalDate.of(1978, 11, 2)),
            new Resident(ELDEST, "daughter-20", LocalDate.of(2006, 7, 22)),
            new Resident(MIDDLE, "daughter-17", LocalDate.of(2009, 3, 22)),
            new Resident(YOUNGEST, "daughter-12", LocalDate.of(2014, 6, 22)));

    /** One of the family. */
    record Resident(String bsn, String key, LocalDate born) {
        @Override
        public String toString() {
            return "Resident[" + key + "]";
        }
    }

    /**
     * Help that somebody gets; debt help where the category is a phase of DDAS, social assistance where it is a law of CdSzWet.
     *
     * @param list of the category: WMO020, JZ020 or DDAS
     * @param cents what is owed at the start of debt help, or paid a month as social assistance, else 0
     */
    record Provision(
            String client, Set<String> beneficiaries, String list, String category, LocalDate since, long cents) {
        @Override
        public String toString() {
            return "Provision[" + list + "]";
        }
    }

    /** A payment that is behind. */
    record Arrears(String client, LocalDate date, long cents) {
        @Override
        public String toString() {
            return "Arrears[]";
        }
    }

    /** Guidance and household help for the mother, an interpreter for the father, guidance for the eldest. */
    static HarderwijkFile wmo() {
        return new HarderwijkFile(
                "WMO_2015",
                "WMO",
                List.of(
                        care(MOTHER, Set.of(), "WMO020", "02"),
                        care(MOTHER, Set.of(FATHER, MIDDLE, YOUNGEST), "WMO020", "01"),
                        care(FATHER, Set.of(), "WMO020", "06"),
                        care(ELDEST, Set.of(), "WMO020", "02")),
                List.of());
    }

    /** Youth aid for the two youngest, and family support. */
    static HarderwijkFile youth() {
        return new HarderwijkFile(
                "JEUGDWET",
                "JEUGD",
                List.of(
                        care(MIDDLE, Set.of(), "JZ020", "45"),
                        care(YOUNGEST, Set.of(), "JZ020", "45"),
                        care(MOTHER, Set.of(MIDDLE, YOUNGEST), "JZ020", "50")),
                List.of());
    }

    /** A trajectory for the father, and the arrears from which it started. */
    static HarderwijkFile debts() {
        return new HarderwijkFile(
                "WGS",
                "WGS",
                List.of(new Provision(FATHER, Set.of(), "DDAS", "aanmelding", LocalDate.of(2026, 10, 5), 1_250_000)),
                List.of(new Arrears(FATHER, LocalDate.of(2026, 10, 1), 184_000)));
    }

    /** Social assistance for the eldest, who shares her costs with nobody. */
    static HarderwijkFile income() {
        return new HarderwijkFile(
                "PARTICIPATIEWET",
                "PW",
                List.of(new Provision(ELDEST, Set.of(), "CdSzWet", "AB", LocalDate.of(2026, 1, 1), 131_500)),
                List.of());
    }

    private static Provision care(String client, Set<String> beneficiaries, String list, String category) {
        return new Provision(client, beneficiaries, list, category, LocalDate.of(2026, 1, 1), 0);
    }
}
