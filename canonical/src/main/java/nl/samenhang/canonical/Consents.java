// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

/**
 * Where an edge hands in what residents said about their data. There is one: the consent desk of the gateway. Every method looks at
 * who asks, by certificate, and none throws for anything that the asker sends.
 */
public interface Consents {

    /** Notes that a consent is asked for; it opens nothing yet. */
    ConsentOutcome propose(Arrival.Sender by, ConsentForm form);

    /** Records a consent that was given. It is in force from its first day, and not before it is on the trail. */
    ConsentOutcome record(Arrival.Sender by, ConsentForm form);

    /** Records that a consent that was asked for is refused. */
    ConsentOutcome refuse(Arrival.Sender by, ConsentId id);

    /** Withdraws a consent. From the next decision on it opens nothing, also for what waits in a queue. */
    ConsentOutcome withdraw(Arrival.Sender by, ConsentId id);

    /** One consent with its history. That it was read is on the trail. */
    ConsentOutcome read(Arrival.Sender by, ConsentId id);

    /** All consents about one resident. That they were read is on the trail. */
    ConsentOutcome find(Arrival.Sender by, Bsn subject);
}
