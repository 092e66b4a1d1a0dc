// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator.Kind;
import nl.samenhang.adapters.simulators.ProviderSimulator;
import nl.samenhang.adapters.simulators.SuwinetSimulator;
import nl.samenhang.canonical.PartyCode;

/** The systems around the gateway: all simulated, each on a port of its own, each speaking its own protocol. */
final class Neighbourhood implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    final BackOfficeSimulator wmo;
    final BackOfficeSimulator youth;
    final BackOfficeSimulator income;
    final BackOfficeSimulator coordinator;
    final BackOfficeSimulator debtHelp;
    final ProviderSimulator provider;
    final BrpSimulator brp;
    final SuwinetSimulator suwinet;
    final HouseholdSourceSimulator wmoFile;
    final HouseholdSourceSimulator youthFile;
    final HouseholdSourceSimulator incomeFile;
    final HouseholdSourceSimulator debtFile;

    /**
     * Starts all of them.
     *
     * @param gateway where the gateway will take messages
     */
    Neighbourhood(Function<String, Tls> identity, SigningKeys suwinetKeys, URI gateway, Clock clock) {
        try {
            wmo = opened(new BackOfficeSimulator(0, identity.apply(Cast.WMO), gateway));
            youth = opened(new BackOfficeSimulator(0, identity.apply(Cast.YOUTH), gateway));
            income = opened(new BackOfficeSimulator(0, identity.apply(Cast.INCOME), gateway));
            coordinator = opened(new BackOfficeSimulator(0, identity.apply(Cast.COORDINATOR), gateway));
            debtHelp = opened(new BackOfficeSimulator(0, identity.apply(Cast.DEBT_HELP), gateway));
            provider = opened(new ProviderSimulator(
                    0,
                    identity.apply(Cast.PROVIDER),
                    new PartyCode(PartyCode.AGB, Cast.AGB),
                    URI.create(gateway + "/ggk"),
                    clock));
            brp = opened(new BrpSimulator(0, identity.apply(Cast.BRP), clock));
            suwinet = opened(new SuwinetSimulator(0, identity.apply(Cast.SUWINET), suwinetKeys, clock));
            wmoFile = opened(new HouseholdSourceSimulator(0, identity.apply(Cast.WMO), Kind.WMO));
            youthFile = opened(new HouseholdSourceSimulator(0, identity.apply(Cast.YOUTH), Kind.YOUTH));
            incomeFile = opened(new HouseholdSourceSimulator(0, identity.apply(Cast.INCOME), Kind.INCOME));
            debtFile = opened(new HouseholdSourceSimulator(0, identity.apply(Cast.DEBT_HELP), Kind.DEBT_HELP));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Everybody in it, as the register of parties has them. */
    List<Props.Entry> entries() {
        String municipality = "GEMEENTE:" + Cast.MUNICIPALITY;
        return List.of(
                Props.Entry.of(Cast.WMO, "WMO", municipality, wmo.uri())
                        .answering("household-question", "WMO", "back-office-source", wmoFile.uri()),
                Props.Entry.of(Cast.YOUTH, "JEUGD", municipality, youth.uri())
                        .answering("household-question", "JEUGD", "back-office-source", youthFile.uri()),
                Props.Entry.of(Cast.INCOME, "PW", municipality, income.uri())
                        .answering("household-question", "PW", "back-office-source", incomeFile.uri()),
                Props.Entry.of(Cast.DEBT_HELP, "WGS", municipality, debtHelp.uri())
                        .answering("household-question", "WGS", "back-office-source", debtFile.uri()),
                Props.Entry.of(Cast.COORDINATOR, "WMO", "", coordinator.uri()),
                Props.Entry.of(Cast.PROVIDER, "AANBIEDER, JEUGD", "AGB:" + Cast.AGB, provider.uri())
                        .by("ggk"),
                Props.Entry.source(Cast.BRP, "BRP", "brp-persoon, brp-bewoning", "haal-centraal", brp.uri()),
                Props.Entry.source(Cast.SUWINET, "SUWI", "suwi-bijstandsregelingen", "suwinet", suwinet.uri()));
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.getLogger(Neighbourhood.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "a simulator does not close: {0}",
                                e.getClass().getName());
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }
}
