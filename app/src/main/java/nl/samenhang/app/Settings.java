// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.samenhang.adapters.brp.HaalCentraalSettings;
import nl.samenhang.adapters.ggk.GgkSettings;
import nl.samenhang.adapters.zgw.ZgwSettings;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.console.ConsoleSettings;
import nl.samenhang.routes.Birthdays;

/**
 * What an administrator sets in {@code samenhang.yaml}.
 *
 * @param municipality the CBS code of the municipality that this gateway serves, 4 digits
 * @param host the address to listen on
 * @param systemsPort for systems, by mutual TLS; 0 takes a free one
 * @param peoplePort for people and probes, without TLS, on 127.0.0.1 only; 0 takes a free one
 * @param keyStore PKCS 12 with the gateway's key and certificate
 * @param trustStore PKCS 12 with the authorities whose certificates are trusted
 * @param password file with the password of both
 * @param messageBytes the largest message that is taken
 * @param patience how long an adapter waits for a receiver
 * @param haalCentraal what it says of itself to the BRP; empty where it does not ask the BRP
 * @param duo where reports of absence are fetched; empty where they are not
 * @param zgw as what it is known to case systems; empty where it does not ask any
 * @param consentTasks which of the municipality's own parties may record and read consents, by task
 * @param jmsPort for back offices that talk JMS, by mutual TLS; 0 takes a free one, and empty opens none
 * @param birthdays who is told of an eighteenth birthday; empty where nothing is kept for that
 * @param console who may sign in to the pages for people
 */
public record Settings(
        String municipality,
        String host,
        int systemsPort,
        int peoplePort,
        Path keyStore,
        Path trustStore,
        Path password,
        int messageBytes,
        Duration patience,
        Redelivery redelivery,
        Set<Domain> consentTasks,
        Optional<HaalCentraalSettings> haalCentraal,
        Optional<DuoPolling> duo,
        Optional<ZgwSettings> zgw,
        OptionalInt jmsPort,
        Optional<Birthdays.Telling> birthdays,
        ConsoleSettings console) {

    public Settings {
        consentTasks = Set.copyOf(consentTasks);
    }

    /** Whether a party may record and read consents: one of the municipality itself, with one of the tasks that may. */
    boolean mayKeepConsents(Party party) {
        return party.isCalled(new PartyCode(PartyCode.GEMEENTE, municipality))
                && !Collections.disjoint(party.serves(), consentTasks);
    }

    /** How it presents itself in envelopes of the GGk. */
    GgkSettings ggk() {
        return GgkSettings.release32(new PartyCode(PartyCode.GEMEENTE, municipality));
    }
}
