// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenhang.app.MessageAccount;
import nl.samenhang.app.MessageAccount.Fate;

/** Who spoke to whom in which protocol. The trail has names alone; how each of them is spoken with is in the configuration. */
public final class Wires {

    private static final String REST = "HTTPS/REST";
    private static final Map<String, String> PROTOCOLS = Map.of(
            "back-office", REST,
            "back-office-source", REST,
            "ggk", "GGk SOAP",
            "haal-centraal", "Haal Centraal",
            "suwinet", "Suwinet SOAP");
    private static final String EDUKOPPELING = "Edukoppeling SOAP";

    private final Map<String, String> delivered = new HashMap<>();
    private final Map<String, String> asked = new HashMap<>();

    /**
     * One connection.
     *
     * @param from who made it
     * @param to who took it
     */
    public record Leg(String from, String to, String protocol) {
        @Override
        public String toString() {
            return from + " to " + to + ": " + protocol;
        }
    }

    Wires(List<Props.Entry> entries) {
        for (Props.Entry entry : entries) {
            delivered.put(entry.name(), PROTOCOLS.getOrDefault(entry.adapter(), REST));
            asked.put(entry.name(), PROTOCOLS.getOrDefault(entry.source(), REST));
        }
    }

    /** The connections that a message went over, in their order; none where nothing was asked. */
    public List<Leg> of(MessageAccount message) {
        return switch (message.fate()) {
            case LOOKED_UP, NOT_ASKED -> List.of();
            case ANSWERED, NO_ANSWER -> List.of(asked(message));
            case DELIVERED -> message.receiver().equals(Cast.GATEWAY) ? in(message) : whole(message);
            case DENIED, UNREADABLE, UNDELIVERABLE, WAITING, NOT_ACCEPTED -> in(message);
        };
    }

    /** The same for a person to read. */
    public String said(MessageAccount message) {
        return message.fate() == Fate.NOT_ASKED
                ? "nothing; " + asked(message) + ", had it been asked"
                : of(message).stream().map(Leg::toString).collect(Collectors.joining("; "));
    }

    private List<Leg> whole(MessageAccount message) {
        String to = message.receiver();
        return Stream.concat(
                        in(message).stream(), Stream.of(new Leg(Cast.GATEWAY, to, delivered.getOrDefault(to, REST))))
                .toList();
    }

    /** How it came in: reports of absence are fetched, all else is brought, and what the gateway raises itself comes over nothing. */
    private List<Leg> in(MessageAccount message) {
        String from = message.sender();
        return switch (from) {
            case Cast.GATEWAY -> List.of();
            case Cast.DUO -> List.of(new Leg(Cast.GATEWAY, from, EDUKOPPELING));
            default -> List.of(new Leg(from, Cast.GATEWAY, delivered.getOrDefault(from, REST)));
        };
    }

    private Leg asked(MessageAccount message) {
        String source = message.sender();
        return new Leg(Cast.GATEWAY, source, asked.getOrDefault(source, REST));
    }
}
