// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.AuditUnavailableException;
import nl.samenhang.audit.ConsentEvent;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.canonical.Arrival.Sender;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Consent.Status;
import nl.samenhang.canonical.ConsentForm;
import nl.samenhang.canonical.ConsentId;
import nl.samenhang.canonical.ConsentOutcome;
import nl.samenhang.canonical.Consents;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.canonical.Party;
import nl.samenhang.policy.ConsentRegister;
import nl.samenhang.policy.Policy;

/**
 * Where consents are recorded, refused and withdrawn. A change is durable on the trail before it is in the register: while the trail is
 * away nothing changes. One at a time, so that two changes of one consent cannot pass each other.
 */
public final class ConsentDesk implements Consents {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final ConsentRegister register;
    private final AuditTrail trail;
    private final ConsentLookup lookup;
    private final Supplier<Policy> policy;
    private final Predicate<Party> mayKeep;
    private final Identifiers identifiers;
    private final Clock clock;

    /**
     * Opens a desk.
     *
     * @param mayKeep which parties may record and read consents
     */
    public ConsentDesk(
            ConsentRegister register,
            AuditTrail trail,
            Pseudonyms pseudonyms,
            Supplier<Policy> policy,
            Predicate<Party> mayKeep,
            Identifiers identifiers,
            Clock clock) {
        this.register = register;
        this.trail = trail;
        this.lookup = new ConsentLookup(register, pseudonyms);
        this.policy = policy;
        this.mayKeep = mayKeep;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public ConsentOutcome propose(Sender by, ConsentForm form) {
        return at(by, party -> {
            Consent fresh = fresh(form, Status.PROPOSED);
            if (!policy.get().asksFor(form.scope())) {
                return new ConsentOutcome.NotAskedFor();
            }
            for (Consent earlier : sameScope(fresh)) {
                switch (earlier.statusOn(today())) {
                    case PROPOSED, ACTIVE -> {
                        return new ConsentOutcome.Conflict("consent-exists");
                    }
                    case REFUSED -> {
                        return new ConsentOutcome.Conflict("consent-was-refused");
                    }
                    case WITHDRAWN, EXPIRED, SUPERSEDED -> {}
                }
            }
            record(new ConsentEvent.ConsentProposed(party.name(), covered(fresh)));
            return kept(List.of(fresh));
        });
    }

    @Override
    public ConsentOutcome record(Sender by, ConsentForm form) {
        return at(by, party -> {
            if (!policy.get().asksFor(form.scope())) {
                return new ConsentOutcome.NotAskedFor();
            }
            Consent fresh = fresh(form, Status.ACTIVE);
            List<Consent> replaced = sameScope(fresh).stream()
                    .filter(c -> Set.of(Status.ACTIVE, Status.PROPOSED).contains(c.statusOn(today())))
                    .toList();
            record(new ConsentEvent.ConsentRecorded(
                    party.name(),
                    covered(fresh),
                    replaced.stream().map(c -> c.id().toString()).toList()));
            List<Consent> changes = new ArrayList<>();
            changes.add(fresh);
            replaced.forEach(c -> changes.add(c.become(Status.SUPERSEDED, fresh.since())));
            return kept(changes);
        });
    }

    @Override
    public ConsentOutcome refuse(Sender by, ConsentId id) {
        return change(by, id, Status.PROPOSED, Status.REFUSED, ConsentEvent.ConsentRefused::new);
    }

    @Override
    public ConsentOutcome withdraw(Sender by, ConsentId id) {
        return change(by, id, Status.ACTIVE, Status.WITHDRAWN, ConsentEvent.ConsentWithdrawn::new);
    }

    @Override
    public ConsentOutcome read(Sender by, ConsentId id) {
        return at(by, party -> {
            List<Consent> history = register.history(id);
            if (history.isEmpty()) {
                return new ConsentOutcome.Unknown();
            }
            record(new ConsentEvent.ConsentsRead(
                    party.name(), history.getFirst().subject().value(), List.of(id.toString())));
            List<Consent> seen = new ArrayList<>(history);
            if (history.getLast().statusOn(today()) != history.getLast().status()) {
                seen.add(expired(history.getLast()));
            }
            return new ConsentOutcome.Kept(seen);
        });
    }

    @Override
    public ConsentOutcome find(Sender by, Bsn subject) {
        return at(by, party -> {
            List<Consent> found = register.about(List.of(lookup.pseudonym(subject)), clock.instant());
            record(new ConsentEvent.ConsentsRead(
                    party.name(),
                    lookup.pseudonym(subject).value(),
                    found.stream().map(c -> c.id().toString()).toList()));
            return new ConsentOutcome.Found(found.stream()
                    .map(c -> c.statusOn(today()) == c.status() ? c : expired(c))
                    .toList());
        });
    }

    /** Makes the event of a change. */
    private interface Telling {
        ConsentEvent of(String party, ConsentEvent.Covered covered);
    }

    private ConsentOutcome change(Sender by, ConsentId id, Status from, Status to, Telling event) {
        return at(by, party -> {
            List<Consent> history = register.history(id);
            if (history.isEmpty()) {
                return new ConsentOutcome.Unknown();
            }
            Consent latest = history.getLast();
            if (latest.status() != from) {
                return new ConsentOutcome.Conflict("consent-not-" + from.name().toLowerCase(java.util.Locale.ROOT));
            }
            record(event.of(party.name(), covered(latest)));
            return kept(List.of(latest.become(to, clock.instant())));
        });
    }

    private synchronized ConsentOutcome at(Sender by, Function<Party, ConsentOutcome> work) {
        return switch (by) {
            case Sender.Registered known ->
                mayKeep.test(known.party())
                        ? guarded(() -> work.apply(known.party()))
                        : new ConsentOutcome.NotAllowed();
            case Sender.Unregistered unknown -> new ConsentOutcome.NotAllowed();
        };
    }

    private static ConsentOutcome guarded(Supplier<ConsentOutcome> work) {
        try {
            return work.get();
        } catch (AuditUnavailableException | RegisterUnavailableException away) {
            return new ConsentOutcome.Unavailable(Unavailability.codeOf(away));
        }
    }

    private ConsentOutcome kept(List<Consent> changes) {
        register.append(changes);
        return new ConsentOutcome.Kept(register.history(changes.getFirst().id()));
    }

    private void record(AuditEvent event) {
        trail.append(new AuditRecord(identifiers.newExchange(), identifiers.newMessage(), clock.instant(), event));
    }

    private List<Consent> sameScope(Consent fresh) {
        return register.about(List.of(fresh.subject()), clock.instant()).stream()
                .filter(c -> fresh.scope().replaces(c.scope()))
                .toList();
    }

    private Consent fresh(ConsentForm form, Status status) {
        Instant now = clock.instant();
        return new Consent(
                identifiers.newConsent(),
                lookup.pseudonym(form.subject()),
                new Consent.Giving(
                        form.self(),
                        form.representatives().stream()
                                .map(r -> new Consent.Representative(lookup.pseudonym(r.bsn()), r.role()))
                                .toList(),
                        form.capacity()),
                form.scope(),
                form.evidence(),
                status,
                now);
    }

    /** From the first moment after its last day on. */
    private static Consent expired(Consent consent) {
        LocalDate after = consent.scope().validUntil().plusDays(1);
        return consent.become(Status.EXPIRED, after.atStartOfDay(NETHERLANDS).toInstant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NETHERLANDS);
    }

    private static ConsentEvent.Covered covered(Consent consent) {
        Consent.Scope scope = consent.scope();
        return new ConsentEvent.Covered(
                consent.id().toString(),
                scope.kind().name(),
                scope.purposes().stream().map(p -> p.code()).sorted().toList(),
                scope.task().name(),
                scope.party(),
                scope.collectedUnder().stream().map(Enum::name).sorted().toList(),
                scope.fields().stream().map(f -> f.path()).sorted().toList(),
                scope.validFrom().toString(),
                scope.validUntil().toString(),
                consent.subject().value());
    }
}
