// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenhang.console.DeadLetters.Letter;
import nl.samenhang.console.DeadLetters.Result;
import nl.samenhang.console.signin.Role;

/** The messages that could not be delivered, by cause, and what an administrator does about each. Never what is in them. */
final class QueuePage implements Page {

    private final ConsolePorts ports;
    private final Witness witness;

    QueuePage(ConsolePorts ports, Witness witness) {
        this.ports = ports;
        this.witness = witness;
    }

    /** Those with the same cause at the same receiver. */
    record Group(String cause, String receiver, List<Letter> letters) {}

    /**
     * The list.
     *
     * @param told name of the text of what was just done; empty where nothing was
     */
    record View(List<Group> groups, String told) {}

    /** What is asked before anything is done. */
    record Question(Letter letter, String act, String reason, boolean faulty) {}

    @Override
    public Set<Role> roles() {
        return Set.of(Role.BEHEERDER);
    }

    @Override
    public Reply get(Visit visit) {
        if (visit.rest().isEmpty()) {
            String told = visit.field("gedaan");
            return Reply.show(
                    "queue",
                    "menu.wachtrij",
                    new View(groups(), Set.of("replay", "discard", "gone").contains(told) ? "queue.told." + told : ""));
        }
        return Reply.show("letter", "queue.confirm." + act(visit), new Question(letter(visit), act(visit), "", false));
    }

    @Override
    public Reply post(Visit visit) {
        Letter letter = letter(visit);
        String act = act(visit);
        String reason = visit.field("reden");
        if (!reason.matches("[^\\p{Cntrl}]{5,200}") || PersonSearchPage.holdsNumber(reason)) {
            String again = PersonSearchPage.holdsNumber(reason) || reason.length() > 200 ? "" : reason;
            return new Reply.Shown(400, "letter", "queue.confirm." + act, new Question(letter, act, again, true));
        }
        witness.handled(visit.user(), letter, act, reason);
        Result result = act.equals("replay")
                ? ports.deadLetters().replay(letter.id(), reason)
                : ports.deadLetters().discard(letter.id(), reason);
        return new Reply.Moved("/wachtrij?gedaan=" + (result == Result.DONE ? act : "gone"));
    }

    private List<Group> groups() {
        Map<String, List<Letter>> byCause = ports.deadLetters().list().stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.cause() + "|" + letter.receiver(), LinkedHashMap::new, Collectors.toList()));
        return byCause.values().stream()
                .map(letters ->
                        new Group(letters.getFirst().cause(), letters.getFirst().receiver(), letters))
                .sorted(Comparator.comparingInt((Group group) -> group.letters().size())
                        .reversed())
                .toList();
    }

    private Letter letter(Visit visit) {
        return ports.deadLetters().list().stream()
                .filter(letter -> letter.id().equals(visit.rest()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "error.letter"));
    }

    private static String act(Visit visit) {
        return switch (visit.field("actie")) {
            case "opnieuw" -> "replay";
            case "weg" -> "discard";
            default -> throw new RefusedException(400, "error.404");
        };
    }
}
