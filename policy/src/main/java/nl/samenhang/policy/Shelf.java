// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.policy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenhang.policy.yaml.Entry;
import nl.samenhang.policy.yaml.Faults;
import nl.samenhang.policy.yaml.YamlFile;

/** The entries of all files by section and id, the higher layer on top. */
final class Shelf {

    private record Placed(int layer, Entry entry) {}

    private final Map<Section, Map<String, Placed>> sections = new EnumMap<>(Section.class);

    static Shelf of(List<RuleFile> files, Faults faults) {
        var shelf = new Shelf();
        for (RuleFile file : files) {
            YamlFile.root(file.name(), file.text(), faults).ifPresent(root -> shelf.put(file, root));
        }
        return shelf;
    }

    /** In order of their id. */
    Collection<Entry> entries(Section section) {
        return byId(section).values().stream().map(Placed::entry).toList();
    }

    /** {@code section/id} and the entry, in a fixed order. */
    Map<String, Entry> all() {
        Map<String, Entry> all = new TreeMap<>();
        for (Section section : Section.values()) {
            byId(section).forEach((id, placed) -> all.put(section.word() + "/" + id, placed.entry()));
        }
        return all;
    }

    private void put(RuleFile file, Entry top) {
        for (Section section : Section.values()) {
            if (top.has(section.word())) {
                top.entries(section.word()).forEach(entry -> put(section, new Placed(file.layer(), entry)));
            }
        }
        top.nothingElse();
    }

    private void put(Section section, Placed placed) {
        String id = placed.entry().text("id");
        Placed before = byId(section).put(id, placed);
        if (before == null || id.isEmpty()) {
            return;
        }
        if (before.layer() == placed.layer()) {
            placed.entry()
                    .fault("id", "'" + id + "' stands in " + section.word() + " a second time; it has to stand once");
        } else if (!section.replaceable()) {
            placed.entry()
                    .fault(
                            "id",
                            "'" + id + "' comes with the gateway; " + section.word() + " can be added, not replaced");
        }
    }

    private Map<String, Placed> byId(Section section) {
        return sections.computeIfAbsent(section, s -> new TreeMap<>());
    }
}
