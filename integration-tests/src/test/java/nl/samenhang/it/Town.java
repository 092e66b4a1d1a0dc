// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import nl.samenhang.adapters.duo.DuoSettings;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.ThrowAwayPki.Holder;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.adapters.simulators.DuoSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator.Kind;
import nl.samenhang.adapters.simulators.ProviderSimulator;
import nl.samenhang.adapters.simulators.SuwinetSimulator;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Gateway;
import nl.samenhang.app.demo.Cast;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.console.signin.Account;
import nl.samenhang.console.signin.Role;

/** The municipality of the reference case: one gateway, a simulator of every system around it, and a wiretap on every line. */
final class Town implements AutoCloseable {

    static final String CARE_FILE = "jeugdhulpverlener";
    static final String QUESTIONS = "?";
    static final Account AUDITOR = new Account("auditor", "wachtwoord-van-een-proef", Role.AUDITOR);

    final DataFolder data;
    final MovedClock clock;
    final Gateway gateway;
    final ProviderSimulator provider;
    final BrpSimulator brp;
    final SuwinetSimulator suwinet;
    final DuoSimulator duo;
    /** Who posts messages and gets them, by name. */
    final Map<String, BackOfficeSimulator> offices = new LinkedHashMap<>();
    /** Who answers questions about a household, by name. */
    final Map<String, HouseholdSourceSimulator> files = new LinkedHashMap<>();
    /** What goes over the line to each system, to each source ({@code ?} after its name), and from the provider ({@code >gateway}). */
    final Map<String, Wiretap> lines = new LinkedHashMap<>();

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Path tls;

    Town(Path folder, MovedClock clock) {
        this.data = new DataFolder(folder);
        this.clock = clock;
        this.tls = data.config().resolve("tls");
        certificates();
        int port = freePort();
        URI address = URI.create("https://127.0.0.1:" + port);
        for (String name : List.of(
                Cast.WMO,
                Cast.YOUTH,
                Cast.INCOME,
                Cast.COORDINATOR,
                Cast.DEBT_HELP,
                Cast.OFFICER,
                Cast.DUO,
                CARE_FILE)) {
            offices.put(name, opened(new BackOfficeSimulator(0, identity(name), address)));
        }
        files.put(Cast.WMO, file(Cast.WMO, Kind.WMO));
        files.put(Cast.YOUTH, file(Cast.YOUTH, Kind.YOUTH));
        files.put(CARE_FILE, file(CARE_FILE, Kind.YOUTH));
        files.put(Cast.INCOME, file(Cast.INCOME, Kind.INCOME));
        files.put(Cast.DEBT_HELP, file(Cast.DEBT_HELP, Kind.DEBT_HELP));
        brp = opened(new BrpSimulator(0, identity(Cast.BRP), clock));
        suwinet = opened(new SuwinetSimulator(0, identity(Cast.SUWINET), keys(Cast.SUWINET), clock));
        duo = opened(new DuoSimulator(0, DuoSettings.DUO, identity(Cast.DUO), keys(Cast.DUO), clock));
        URI answers = tap(Cast.PROVIDER + ">gateway", Cast.PROVIDER, Cast.GATEWAY, address.resolve("/ggk"));
        provider = opened(new ProviderSimulator(
                0, identity(Cast.PROVIDER), new PartyCode(PartyCode.AGB, Cast.AGB), answers, clock));
        new TownConfig(this, port).write();
        gateway = opened(Gateway.start(data, Configuration.load(data.config()), List.of(AUDITOR), clock));
    }

    /** The OIN of a system of the town; anything else is a code already. */
    static String code(String name) {
        return holders().stream()
                .filter(holder -> holder.name().equals(name))
                .map(holder -> holder.oin().value())
                .findFirst()
                .orElse(name);
    }

    /** Where a system takes messages, over a line that the gateway alone uses. */
    URI lineTo(String name, URI simulator) {
        return tap(name, Cast.GATEWAY, name, simulator);
    }

    /** Where a system answers questions, over a line that the gateway alone uses. */
    URI questionLineTo(String name, URI simulator) {
        return tap(name + QUESTIONS, Cast.GATEWAY, name, simulator);
    }

    /** The questions that came in at each source so far. */
    Map<String, List<byte[]>> asked() {
        Map<String, List<byte[]>> asked = new LinkedHashMap<>();
        lines.forEach((name, line) -> {
            if (name.endsWith(QUESTIONS)) {
                asked.put(
                        name.replace(QUESTIONS, ""),
                        line.talks().stream().map(HttpTalk::question).toList());
            }
        });
        return asked;
    }

    /** The messages that came in at each receiver so far. */
    Map<String, List<byte[]>> got() {
        Map<String, List<byte[]>> got = new LinkedHashMap<>();
        offices.forEach((name, office) -> got.put(
                name,
                office.deliveries().stream()
                        .map(BackOfficeSimulator.Delivery::body)
                        .toList()));
        got.put(Cast.PROVIDER, List.copyOf(provider.received().values()));
        return got;
    }

    /** From now on every simulator does what it should. */
    void allIsWell() {
        offices.values().forEach(office -> office.answerWith(200));
        files.values().forEach(file -> file.behave(HouseholdSourceSimulator.Behaviour.ANSWER));
        brp.behave(new BrpSimulator.Behaviour.Right());
        brp.slow(java.time.Duration.ZERO);
        suwinet.behave(SuwinetSimulator.Behaviour.Plain.ANSWER);
        duo.behave(DuoSimulator.Behaviour.Plain.ANSWER);
        provider.behave(new ProviderSimulator.Behaviour.Accept());
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a part of the town does not close", e);
            }
        }
    }

    private HouseholdSourceSimulator file(String name, Kind kind) {
        return opened(new HouseholdSourceSimulator(0, identity(name), kind));
    }

    private URI tap(String line, String caller, String callee, URI address) {
        Wiretap tap = opened(new Wiretap(context(caller), context(callee), address));
        lines.put(line, tap);
        return tap.uri();
    }

    private SSLContext context(String name) {
        return identity(name).context();
    }

    private Tls identity(String name) {
        return Tls.ofThrowAway(tls, name);
    }

    private SigningKeys keys(String name) {
        return SigningKeys.ofThrowAway(tls, name);
    }

    private void certificates() {
        try {
            ThrowAwayPki.create(tls, holders(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Holder> holders() {
        List<Holder> holders = new ArrayList<>(Cast.holders());
        holders.add(new Holder(CARE_FILE, new Oin("00000000000009999098"), "Jeugdhulp Voorbeeld"));
        return holders;
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
