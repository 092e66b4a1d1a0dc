// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import nl.samenhang.audit.AuditEvent;
import nl.samenhang.audit.AuditRecord;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.AuditUnavailableException;
import nl.samenhang.canonical.Identifiers;
import nl.samenhang.routes.RouteFaultsException;
import nl.samenhang.routes.RoutesBusyException;
import nl.samenhang.routes.Spine;

/**
 * Takes up a changed configuration while messages flow. All of it holds and takes effect together, or nothing does and the old one runs
 * on. That it changes is on the trail before it does.
 */
final class Reload {

    private static final String RESTART = "samenhang.yaml: differs from what runs; it takes effect after a restart";

    private final Path config;
    private final Live live;
    private final Spine spine;
    private final AuditTrail trail;
    private final Identifiers identifiers;
    private final Clock clock;
    private final ConfigPrint atStart;
    private ConfigPrint running;

    /**
     * Of a gateway that runs with what was in the folder.
     *
     * @param running the print of the folder, taken before it was read
     */
    Reload(
            Path config,
            ConfigPrint running,
            Live live,
            Spine spine,
            AuditTrail trail,
            Identifiers identifiers,
            Clock clock) {
        this.config = config;
        this.live = live;
        this.spine = spine;
        this.trail = trail;
        this.identifiers = identifiers;
        this.clock = clock;
        this.atStart = running;
        this.running = running;
    }

    /**
     * What came of it.
     *
     * @param kinds what was changed; empty where nothing was
     * @param faults why it was refused, each with its place
     * @param notes what a restart is needed for
     * @param again whether the same can succeed later
     */
    record Result(List<String> kinds, List<String> faults, List<String> notes, boolean again) {
        Result {
            kinds = List.copyOf(kinds);
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Looks, and takes up what changed.
     *
     * @param person pseudonym of who asks for it; empty where nobody did
     */
    synchronized Result now(String person) {
        ConfigPrint print = ConfigPrint.of(config);
        NavigableSet<String> kinds = print.differences(running);
        kinds.remove(ConfigPrint.SETTINGS);
        List<String> notes = print.differences(atStart).contains(ConfigPrint.SETTINGS) ? List.of(RESTART) : List.of();
        try {
            Configuration fresh = Configuration.load(config);
            if (kinds.isEmpty()) {
                return new Result(List.of(), List.of(), notes, false);
            }
            List<String> objections = spine.objections(fresh.routes());
            if (!objections.isEmpty()) {
                return new Result(List.of(), objections, notes, false);
            }
            take(fresh, List.copyOf(kinds), person);
            running = print;
            return new Result(List.copyOf(kinds), List.of(), notes, false);
        } catch (ConfigurationFaultsException e) {
            return new Result(List.of(), e.faults(), notes, false);
        } catch (RouteFaultsException e) {
            return new Result(List.of(), e.faults(), notes, false);
        } catch (RoutesBusyException | AuditUnavailableException e) {
            return new Result(List.of(), List.of("config: " + e.getMessage()), notes, true);
        }
    }

    private void take(Configuration fresh, List<String> kinds, String person) {
        Live.InForce before = live.inForce();
        Live.InForce after = live.of(fresh);
        var turns = new ArrayList<Live.InForce>();
        try {
            spine.change(fresh.routes(), () -> {
                record(kinds, before, after, person);
                live.become(after);
                turns.add(after);
            });
        } catch (RouteFaultsException e) {
            if (!turns.isEmpty()) {
                live.become(before);
                record(kinds, after, before, person);
            }
            throw e;
        }
    }

    private void record(List<String> kinds, Live.InForce before, Live.InForce after, String person) {
        trail.append(new AuditRecord(
                identifiers.newExchange(),
                identifiers.newMessage(),
                clock.instant(),
                new AuditEvent.Reconfigured(
                        kinds,
                        before.rules().policy().digest(),
                        after.rules().policy().digest(),
                        person)));
    }
}
