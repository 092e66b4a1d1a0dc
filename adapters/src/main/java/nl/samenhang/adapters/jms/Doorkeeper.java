// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.jms;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import nl.samenhang.adapters.pki.CertificateOin;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Parties;
import nl.samenhang.canonical.Party;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in, by certificate and nothing else, and what he may: a party may put on its own queue and take from its own two, and that
 * is all. Names and passwords are not looked at. The register is asked every time, so that a party that was taken out of it is out.
 */
final class Doorkeeper implements ActiveMQSecurityManager5 {

    private static final String GATEWAY = "gateway";

    private final Supplier<Parties> parties;
    private final Function<Party, Set<QueueUse>> uses;
    private final Consumer<Party> welcome;
    private final Consumer<String> strangers;

    /**
     * Makes one.
     *
     * @param welcome is told of each party that comes in, before it is in
     * @param strangers is told of each certificate of nobody in the register, by what the trail can call it
     */
    Doorkeeper(
            Supplier<Parties> parties,
            Function<Party, Set<QueueUse>> uses,
            Consumer<Party> welcome,
            Consumer<String> strangers) {
        this.parties = parties;
        this.uses = uses;
        this.welcome = welcome;
        this.strangers = strangers;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (connection == null) {
            return null;
        }
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return subject(GATEWAY);
        }
        X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
        if (chain == null || chain.length == 0) {
            return null;
        }
        Optional<Party> party =
                CertificateOin.of(chain[0]).flatMap(oin -> parties.get().withOin(oin));
        if (party.isEmpty()) {
            strangers.accept(CertificateOin.nameOf(chain[0]));
            return null;
        }
        if (uses.apply(party.get()).isEmpty()) {
            return null;
        }
        welcome.accept(party.get());
        return subject(party.get().oin().value());
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        if (subject == null) {
            return false;
        }
        String name = subject.getPrincipals(UserPrincipal.class).stream()
                .findFirst()
                .map(UserPrincipal::getName)
                .orElse("");
        return name.equals(GATEWAY)
                || (name.matches("[0-9]{20}")
                        && parties.get()
                                .withOin(new Oin(name))
                                .filter(party -> may(party, check, address))
                                .isPresent());
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        return false;
    }

    private boolean may(Party party, CheckType check, String address) {
        Set<QueueUse> own = uses.apply(party);
        return switch (check) {
            case SEND -> own.contains(QueueUse.SENDS) && is(Queues.from(party), address);
            case CONSUME, BROWSE ->
                (own.contains(QueueUse.SENDS) && is(Queues.verdicts(party), address))
                        || (own.contains(QueueUse.RECEIVES) && is(Queues.to(party), address));
            case CREATE_ADDRESS,
                    DELETE_ADDRESS,
                    CREATE_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE,
                    MANAGE,
                    VIEW,
                    EDIT -> false;
        };
    }

    /** Of a queue the broker names the address and the queue, which are called the same here. */
    private static boolean is(String queue, String address) {
        return address.equals(queue) || address.equals(queue + "::" + queue);
    }

    private static Subject subject(String name) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(name));
        return subject;
    }
}
