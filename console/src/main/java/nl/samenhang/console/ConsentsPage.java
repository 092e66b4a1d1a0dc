// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenhang.console.signin.Role;

/** The consents on record, under pseudonyms. */
final class ConsentsPage implements Page {

    private final ConsolePorts ports;

    ConsentsPage(ConsolePorts ports) {
        this.ports = ports;
    }

    /** A consent, and whether it holds today: {@code holds}, {@code future}, {@code over} or {@code withdrawn}. */
    record Row(Consent consent, String standing) {}

    /** The table. */
    record View(List<Row> rows) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER, Role.AUDITOR);
    }

    @Override
    public Reply get(Visit visit) {
        LocalDate today = LocalDate.ofInstant(ports.clock().instant(), Texts.ZONE);
        List<Row> rows = ports.consents().get().stream()
                .map(consent -> new Row(consent, standing(consent, today)))
                .toList();
        return Reply.show("consents", "menu.toestemmingen", new View(rows));
    }

    private static String standing(Consent consent, LocalDate today) {
        if (consent.withdrawn().filter(day -> !day.isAfter(today)).isPresent()) {
            return "withdrawn";
        }
        if (consent.from().isAfter(today)) {
            return "future";
        }
        return consent.until().filter(day -> day.isBefore(today)).isPresent() ? "over" : "holds";
    }
}
