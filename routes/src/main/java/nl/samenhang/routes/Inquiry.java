// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.SourceParty;
import nl.samenhang.mappings.PosedInquiry;
import nl.samenhang.mappings.json.HouseholdReport;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Emergency;
import nl.samenhang.policy.Question;

/**
 * A question about a household on its way: sources are asked in rounds, all of one round at the same time. First the BRP, to know who
 * belongs to the household, how old everybody is and who has authority; then everybody else, about those persons.
 *
 * @param round what is asked now; empty once there is nothing left to ask
 * @param gathered what came of it so far
 */
public record Inquiry(Asked asked, Stage stage, List<Ask> round, List<Gathered> gathered) implements Passage {

    public Inquiry {
        round = List.copyOf(round);
        gathered = List.copyOf(gathered);
    }

    /** Which round it is. */
    public enum Stage {
        /** The BRP: the persons who were named. */
        NAMED,
        /** The BRP: who lives with the first of them. */
        RESIDENTS,
        /** The BRP: everybody who turned up and is not known yet. */
        RELATIVES,
        /** All other sources. */
        SOURCES,
        DONE
    }

    /**
     * What was asked.
     *
     * @param persons who is asked about, each with a citizen service number under the key that holds for the whole question
     * @param emergency declared with the question, about one of them
     * @param rules the configuration that holds for it, whatever is changed meanwhile
     * @param posed the question in its own form, which is the form of the answer too
     */
    public record Asked(
            ExchangeId exchange,
            MessageId message,
            Party asker,
            Purpose purpose,
            Household persons,
            boolean registered,
            LocalDate on,
            Set<Field> fields,
            Optional<Emergency> emergency,
            Instant receivedAt,
            Rules rules,
            PosedInquiry posed)
            implements Passage {}

    /**
     * One question to one source.
     *
     * @param about the persons, or the address, that it is about, as facts of that source: what it would confirm by answering
     * @param known what is known so far of the same persons, to judge whose consent counts
     */
    public record Ask(
            Asked asked, MessageId message, SourceParty source, MessageType question, Household about, Household known)
            implements Passage {
        @Override
        public ExchangeId exchange() {
            return asked.exchange();
        }
    }

    /** Whether that source may be asked; the decision is on the trail. */
    public record Weighed(Ask ask, Question question, Decision decision) {
        /** For the route. */
        public boolean isPermitted() {
            return decision.isPermitted();
        }
    }

    /**
     * What came of one question to one source.
     *
     * @param facts what the source said, for us to go on with: whom to ask about next, and whose consent counts
     * @param disclosure what the asker may have of it
     */
    public record Gathered(Ask ask, HouseholdReport.Line line, Household facts, Optional<Disclosure> disclosure) {}

    @Override
    public ExchangeId exchange() {
        return asked.exchange();
    }

    @Override
    public MessageId message() {
        return asked.message();
    }

    /** For the route: whether there is a round to ask. */
    public boolean isOpen() {
        return !round.isEmpty();
    }

    /** The same question with what a round brought. */
    Inquiry with(List<Gathered> more) {
        return new Inquiry(
                asked,
                stage,
                List.of(),
                Stream.concat(gathered.stream(), more.stream()).toList());
    }

    Inquiry at(Stage next, List<Ask> asks) {
        return new Inquiry(asked, next, asks, gathered);
    }

    /** Everything that sources said about persons, relations and authority so far, and the persons who were named. */
    Household known() {
        return Household.joined(
                asked.persons().definition(),
                Stream.concat(gathered.stream().map(Gathered::facts), Stream.of(asked.persons()))
                        .toList());
    }

    /** The key of the first person who was named. */
    PersonKey first() {
        return asked.persons().persons().get(0).key();
    }
}
