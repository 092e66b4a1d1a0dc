// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nl.samenhang.audit.AuditTrail;
import nl.samenhang.audit.Pseudonyms;
import nl.samenhang.audit.TrailProof;
import nl.samenhang.canonical.Consent;
import nl.samenhang.canonical.Identifiers;

/**
 * What the console asks of the gateway around it. It is asked again for every page; whatever is slow has to be kept by who answers.
 *
 * @param trail to read, and to record who looked something up
 * @param proofs of the records at these places, such as {@code places -> TrailProof.read(folder, places)}
 * @param state whether the trail is whole, as checked last
 * @param consents that are on record as they stand now, at most as many as asked for, the last change first
 */
public record ConsolePorts(
        AuditTrail trail,
        Function<SortedSet<Long>, List<TrailProof>> proofs,
        Supplier<TrailState> state,
        Pseudonyms pseudonyms,
        Identifiers identifiers,
        Supplier<RouteMap> routes,
        DeadLetters deadLetters,
        IntFunction<List<Consent>> consents,
        Clock clock) {}
