// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import java.util.List;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.SourceMapping;

/** What can be asked of the BRP (Haal Centraal BRP Personen 2.7.0 and Bewoning 2.1.0). */
public final class Brp {

    /** Persons by their numbers: {@code POST /personen}, RaadpleegMetBurgerservicenummer. */
    public static final MessageType PERSONS = new MessageType("brp-persoon");

    /** Who lived at an address on a day: {@code POST /bewoningen}, BewoningMetPeildatum. */
    public static final MessageType RESIDENTS = new MessageType("brp-bewoning");

    private Brp() {}

    /** Compiles their schemas, so make them once. */
    public static List<SourceMapping> mappings() {
        return List.of(
                new SourceMapping(PERSONS, 20, new PersonsQuestion(), new PersonsAnswer()),
                new SourceMapping(RESIDENTS, 1, new ResidentsQuestion(), new ResidentsAnswer()));
    }
}
