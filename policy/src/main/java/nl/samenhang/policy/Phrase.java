// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.Optional;
import nl.samenhang.policy.yaml.Entry;

/** The same words in both languages. */
record Phrase(String nl, String en) {

    /** What stands at this key, in both languages. */
    static Phrase of(Entry entry, String key) {
        Optional<Entry> both = entry.entry(key);
        Phrase phrase = both.map(e -> new Phrase(e.text("nl"), e.text("en"))).orElse(new Phrase("", ""));
        both.ifPresent(Entry::nothingElse);
        return phrase;
    }

    String in(Lang lang) {
        return switch (lang) {
            case NL -> nl;
            case EN -> en;
        };
    }
}
