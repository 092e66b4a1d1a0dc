// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.samenhang.adapters.duo.DuoSettings;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.adapters.simulators.DuoSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator.Kind;
import nl.samenhang.adapters.simulators.ProviderSimulator;
import nl.samenhang.adapters.simulators.SuwinetSimulator;
import nl.samenhang.app.DataFolder;
import nl.samenhang.canonical.PartyCode;

/**
 * The systems around the gateway: all simulated, each on a port of its own, each speaking its own protocol; and the configuration of
 * the gateway between them. They stay up when the gateway goes down.
 */
public final class Neighbourhood implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Certificates certificates;
    final BackOfficeSimulator wmo;
    final BackOfficeSimulator youth;
    final BackOfficeSimulator income;
    final BackOfficeSimulator coordinator;
    final BackOfficeSimulator debtHelp;
    final BackOfficeSimulator officer;
    final ProviderSimulator provider;
    final DuoSimulator duo;
    final BrpSimulator brp;
    final SuwinetSimulator suwinet;
    final HouseholdSourceSimulator wmoFile;
    final HouseholdSourceSimulator youthFile;
    final HouseholdSourceSimulator incomeFile;
    final HouseholdSourceSimulator debtFile;

    /**
     * Starts all of them, and writes the configuration of a gateway that is not running yet.
     *
     * @throws NotADemoFolderException if the folder has a configuration of somebody's own
     */
    public Neighbourhood(DataFolder data, Clock clock) {
        Props.requireOwn(data.config());
        certificates = Certificates.renewed(data.config().resolve("tls"), clock);
        int port = freePort();
        URI gateway = URI.create("https://127.0.0.1:" + port);
        try {
            wmo = office(Cast.WMO, gateway);
            youth = office(Cast.YOUTH, gateway);
            income = office(Cast.INCOME, gateway);
            coordinator = office(Cast.COORDINATOR, gateway);
            debtHelp = office(Cast.DEBT_HELP, gateway);
            officer = office(Cast.OFFICER, gateway);
            provider = opened(new ProviderSimulator(
                    0,
                    identity(Cast.PROVIDER),
                    new PartyCode(PartyCode.AGB, Cast.AGB),
                    URI.create(gateway + "/ggk"),
                    clock));
            duo = opened(new DuoSimulator(0, DuoSettings.DUO, identity(Cast.DUO), certificates.keys(Cast.DUO), clock));
            brp = opened(new BrpSimulator(0, identity(Cast.BRP), clock));
            suwinet = opened(new SuwinetSimulator(0, identity(Cast.SUWINET), certificates.keys(Cast.SUWINET), clock));
            wmoFile = file(Cast.WMO, Kind.WMO);
            youthFile = file(Cast.YOUTH, Kind.YOUTH);
            incomeFile = file(Cast.INCOME, Kind.INCOME);
            debtFile = file(Cast.DEBT_HELP, Kind.DEBT_HELP);
            new Props(data.config(), port).write(entries(), Optional.of(duo.uri()));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Who somebody of the cast is on a TLS connection. */
    Tls identity(String name) {
        return certificates.identity(name);
    }

    /** The back office that has this name in the cast. */
    public BackOfficeSimulator office(String name) {
        return switch (name) {
            case Cast.WMO -> wmo;
            case Cast.YOUTH -> youth;
            case Cast.INCOME -> income;
            case Cast.COORDINATOR -> coordinator;
            case Cast.DEBT_HELP -> debtHelp;
            case Cast.OFFICER -> officer;
            default -> throw new IllegalArgumentException("not a back office: " + name);
        };
    }

    public ProviderSimulator provider() {
        return provider;
    }

    public DuoSimulator duo() {
        return duo;
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
                Props.Entry.of(Cast.OFFICER, "LPW", municipality, officer.uri()),
                Props.Entry.of(Cast.PROVIDER, "AANBIEDER, JEUGD", "AGB:" + Cast.AGB, provider.uri())
                        .by("ggk"),
                Props.Entry.sender(Cast.DUO, "SCHOOL"),
                Props.Entry.sender(Cast.GATEWAY, "JEUGD"),
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

    private BackOfficeSimulator office(String name, URI gateway) {
        return opened(new BackOfficeSimulator(0, identity(name), gateway));
    }

    private HouseholdSourceSimulator file(String name, Kind kind) {
        return opened(new HouseholdSourceSimulator(0, identity(name), kind));
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
