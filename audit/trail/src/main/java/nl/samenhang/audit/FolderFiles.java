// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.audit;

import java.nio.file.Path;

/** The five files of a trail's folder; docs/AUDIT-FORMAT.md says what is in them. */
record FolderFiles(Path folder) {

    Path vkey() {
        return folder.resolve("vkey");
    }

    Path entries() {
        return folder.resolve("entries.jsonl");
    }

    Path leaves() {
        return folder.resolve("leaves");
    }

    Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    Path lock() {
        return folder.resolve("lock");
    }
}
