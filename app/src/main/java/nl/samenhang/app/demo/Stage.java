// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.adapters.simulators.HouseholdSourceSimulator;
import nl.samenhang.adapters.simulators.ProviderSimulator;
import nl.samenhang.adapters.simulators.SuwinetSimulator;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.Gateway;
import nl.samenhang.console.signin.Account;
import nl.samenhang.console.signin.Role;

/** A gateway that runs from its folder, as any other does, and the simulators of the systems around it. */
public final class Stage implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DataFolder data;
    private final Clock clock;
    private final Path tls;
    private final Neighbourhood around;
    private final List<Account> accounts =
            List.of(account("beheerder", Role.BEHEERDER), account("auditor", Role.AUDITOR));
    private final Gateway gateway;

    /** Writes the configuration and starts everything, on free ports of this machine alone. */
    public Stage(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
        tls = data.config().resolve("tls");
        Props.requireOwn(data.config());
        certificates();
        int port = freePort();
        URI address = URI.create("https://127.0.0.1:" + port);
        try {
            around = opened(
                    new Neighbourhood(this::identity, SigningKeys.ofThrowAway(tls, Cast.SUWINET), address, clock));
            new Props(data.config(), port).write(around.entries());
            gateway = opened(Gateway.start(data, Configuration.load(data.config()), accounts, clock));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Who can sign in to the console; the passwords are new at every start. */
    public List<Account> accounts() {
        return accounts;
    }

    public Gateway gateway() {
        return gateway;
    }

    public BackOfficeSimulator wmo() {
        return around.wmo;
    }

    public BackOfficeSimulator youth() {
        return around.youth;
    }

    public BackOfficeSimulator income() {
        return around.income;
    }

    public ProviderSimulator provider() {
        return around.provider;
    }

    public BackOfficeSimulator coordinator() {
        return around.coordinator;
    }

    public BackOfficeSimulator debtHelp() {
        return around.debtHelp;
    }

    public BrpSimulator brp() {
        return around.brp;
    }

    public SuwinetSimulator suwinet() {
        return around.suwinet;
    }

    /** What the youth back office answers when it is asked. */
    public HouseholdSourceSimulator youthFile() {
        return around.youthFile;
    }

    public DataFolder data() {
        return data;
    }

    Clock clock() {
        return clock;
    }

    /** Who somebody of the cast is on a TLS connection. */
    public Tls identity(String name) {
        return Tls.ofThrowAway(tls, name);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.getLogger(Stage.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "a simulator does not close: {0}",
                                e.getClass().getName());
            }
        }
    }

    /** New ones every time: they live 90 days, and a data folder may live longer. */
    private void certificates() {
        try {
            if (Files.exists(tls)) {
                try (Stream<Path> old = Files.list(tls)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
            }
            ThrowAwayPki.create(tls, Cast.holders(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    private static Account account(String name, Role role) {
        byte[] password = new byte[12];
        new SecureRandom().nextBytes(password);
        return new Account(name, Base64.getUrlEncoder().encodeToString(password), role);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
