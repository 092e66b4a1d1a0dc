// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.util.ArrayList;
import java.util.List;

/** Dead letters in memory, which remembers what was done. */
final class MemoryDeadLetters implements DeadLetters {

    private final List<Letter> letters = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    synchronized void add(Letter letter) {
        letters.add(letter);
    }

    synchronized List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public synchronized List<Letter> list() {
        return List.copyOf(letters);
    }

    @Override
    public Result replay(String id, String reason) {
        return take(id, "replay " + reason);
    }

    @Override
    public Result discard(String id, String reason) {
        return take(id, "discard " + reason);
    }

    private synchronized Result take(String id, String act) {
        if (letters.removeIf(letter -> letter.id().equals(id))) {
            done.add(act);
            return Result.DONE;
        }
        return Result.GONE;
    }
}
