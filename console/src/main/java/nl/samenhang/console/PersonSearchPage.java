// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.console.signin.Role;

/**
 * Looking a person up: the number comes in a posted form, with a reason, and only its pseudonym goes on. So no citizen service
 * number is in an address, in a log or on the trail.
 */
final class PersonSearchPage implements Page {

    static final List<String> REASONS = List.of("inzageverzoek", "incident", "steekproef");

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9a-fA-F])[0-9]{9}(?![0-9a-fA-F])");

    private final ConsolePorts ports;
    private final Witness witness;

    PersonSearchPage(ConsolePorts ports, Witness witness) {
        this.ports = ports;
        this.witness = witness;
    }

    /** What the form shows again: everything but the number, and the names of the texts of what is wrong. */
    record View(String reason, String file, List<String> faults) {}

    static boolean holdsNumber(String text) {
        return NINE_DIGITS.matcher(text).results().anyMatch(found -> Bsn.isValid(found.group()));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER, Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        return Reply.show("person", "person.title", new View("", "", List.of()));
    }

    @Override
    public Reply post(Visit visit) {
        Optional<Bsn> bsn = Bsn.parse(visit.field("bsn"));
        String reason = visit.field("reden");
        String file = visit.field("zaak");
        var faults = new java.util.ArrayList<String>();
        if (bsn.isEmpty()) {
            faults.add("person.fault.bsn");
        }
        if (!REASONS.contains(reason)) {
            faults.add("person.fault.reason");
        }
        if (!file.matches("[\\p{L}\\p{N} ./_-]{2,60}") || holdsNumber(file)) {
            faults.add("person.fault.file");
        }
        if (!faults.isEmpty()) {
            boolean shown = !holdsNumber(file) && file.length() <= 60;
            return new Reply.Shown(400, "person", "person.title", new View(reason, shown ? file : "", faults));
        }
        String pseudonym = ports.pseudonyms().of(bsn.orElseThrow());
        witness.queried(visit.user(), reason + ", " + file, "subject:" + pseudonym);
        return new Reply.Moved(Links.logbook("betrokkene:p-" + pseudonym).substring(Console.PATH.length()));
    }
}
