// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.samenhang.policy.yaml.Entry;

/** Reads the age matrix and the rules for emergencies. */
final class AgesReader {

    private static final int OLDEST = 25;

    private AgesReader() {}

    static Right right(Entry entry) {
        List<Right.Band> bands = new ArrayList<>();
        for (Entry each : entry.entries("bands")) {
            Right.Band band = new Right.Band(age(each), each.word("voice", Vocabulary.VOICE, Right.Voice.REP));
            each.nothingElse();
            int before = bands.isEmpty() ? -1 : bands.getLast().from();
            if (bands.isEmpty() && band.from() != 0) {
                each.fault("from", "the first band has to begin at 0");
            } else if (band.from() <= before) {
                each.fault("from", "'from' has to be higher than that of the band before");
            }
            bands.add(band);
        }
        if (bands.isEmpty()) {
            bands.add(new Right.Band(0, Right.Voice.REP));
        }
        return new Right(entry.text("id"), Phrase.of(entry, "name"), entry.text("source"), List.copyOf(bands));
    }

    static EmergencyRules emergency(Entry entry) {
        entry.text("id");
        return new EmergencyRules(
                entry.text("source"),
                Set.copyOf(entry.texts("reasons")),
                Set.copyOf(entry.texts("roles")),
                Set.copyOf(entry.words("fields", Vocabulary.FIELD)),
                atMost(entry, "longest", Emergency.LONGEST),
                atMost(entry, "review-within", EmergencyRules.LATEST_REVIEW));
    }

    private static int age(Entry entry) {
        String text = entry.text("from");
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= OLDEST) {
            return Integer.parseInt(text);
        }
        entry.fault("from", "'from' has to be an age in whole years, 0 to " + OLDEST);
        return 0;
    }

    private static Duration atMost(Entry entry, String key, Duration most) {
        try {
            Duration said = Duration.parse(entry.text(key));
            if (said.isPositive() && said.compareTo(most) <= 0) {
                return said;
            }
        } catch (DateTimeParseException notADuration) {
            // the same fault as one that is too long
        }
        entry.fault(key, "'" + key + "' has to be a duration as in ISO 8601, at most " + most);
        return most;
    }
}
