// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.app.demo.Stage;

/** The systems around the gateway: what came in at each of them. */
record Receivers(Stage stage) {

    /** All messages so far, by party, in the order in which they came. */
    Map<String, List<byte[]>> inboxes() {
        Map<String, List<byte[]>> inboxes = new LinkedHashMap<>();
        inboxes.put(Cast.WMO, bodies(stage.wmo()));
        inboxes.put(Cast.YOUTH, bodies(stage.youth()));
        inboxes.put(Cast.INCOME, bodies(stage.income()));
        inboxes.put(Cast.PROVIDER, List.copyOf(stage.provider().received().values()));
        return inboxes;
    }

    /** What came in since, for those where anything did. */
    Map<String, List<byte[]>> since(Map<String, List<byte[]>> before) {
        Map<String, List<byte[]>> since = new LinkedHashMap<>();
        inboxes().forEach((party, all) -> {
            int had = before.get(party).size();
            if (all.size() > had) {
                since.put(party, all.subList(had, all.size()));
            }
        });
        return since;
    }

    /** The back office of that name. */
    BackOfficeSimulator backOffice(String name) {
        return switch (name) {
            case Cast.WMO -> stage.wmo();
            case Cast.YOUTH -> stage.youth();
            case Cast.INCOME -> stage.income();
            default -> throw new IllegalArgumentException("not a back office: " + name);
        };
    }

    /** The OIN of somebody of the cast; anything else is a code already. */
    static String code(String receiver) {
        return Cast.holders().stream()
                .filter(holder -> holder.name().equals(receiver))
                .map(holder -> holder.oin().value())
                .findFirst()
                .orElse(receiver);
    }

    private static List<byte[]> bodies(BackOfficeSimulator office) {
        return office.deliveries().stream()
                .map(BackOfficeSimulator.Delivery::body)
                .toList();
    }
}
