// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BackOfficeSimulator;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.adapters.simulators.DuoSimulator;
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

    private static final String AUDITOR = "auditor";

    private final DataFolder data;
    private final Clock clock;
    private final Neighbourhood around;
    private final List<Account> accounts =
            List.of(account("beheerder", Role.BEHEERDER), account(AUDITOR, Role.AUDITOR));
    private final Gateway gateway;

    /** Writes the configuration and starts everything, on free ports of this machine alone. */
    public Stage(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
        around = new Neighbourhood(data, clock);
        try {
            gateway = Gateway.start(data, Configuration.load(data.config()), accounts, clock);
        } catch (RuntimeException | Error e) {
            around.close();
            throw e;
        }
    }

    /** Who can sign in to the console; the passwords are new at every start. */
    public List<Account> accounts() {
        return accounts;
    }

    Account auditor() {
        return accounts.stream()
                .filter(account -> account.name().equals(AUDITOR))
                .findFirst()
                .orElseThrow();
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

    public BackOfficeSimulator officer() {
        return around.officer;
    }

    public DuoSimulator duo() {
        return around.duo;
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

    /** In which protocol everybody around is spoken with. */
    public Wires wires() {
        return new Wires(around.entries());
    }

    Clock clock() {
        return clock;
    }

    /** Who somebody of the cast is on a TLS connection. */
    public Tls identity(String name) {
        return around.identity(name);
    }

    @Override
    public void close() {
        gateway.close();
        around.close();
    }

    private static Account account(String name, Role role) {
        byte[] password = new byte[12];
        new SecureRandom().nextBytes(password);
        return new Account(name, Base64.getUrlEncoder().encodeToString(password), role);
    }
}
