// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import java.nio.file.Path;

/** The one folder that a gateway lives in: what it is told, what it remembers, and what it still has to do. */
public record DataFolder(Path root) {

    /** What an administrator writes: {@code samenhang.yaml}, {@code parties.yaml}, {@code routes/}, {@code policy/}, {@code formats/}, {@code tls/}. */
    public Path config() {
        return root.resolve("config");
    }

    /** The audit trail; see {@code docs/AUDIT-FORMAT.md}. */
    public Path audit() {
        return root.resolve("audit");
    }

    /** The keys of the trail. Whoever has these can write another one. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The queues. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** How a running gateway is reached by whoever works on this machine: its address and a secret, for this user alone. */
    public Path access() {
        return root.resolve("admin-access");
    }

    /** The register of message numbers. */
    public Path register() {
        return root.resolve("register.db");
    }

    /** The register of consents; persons stand in it by pseudonym. */
    public Path consents() {
        return root.resolve("consents.db");
    }

    /** Whose eighteenth birthday is still to come. */
    Path birthdays() {
        return root.resolve("birthdays.db");
    }

    /** How far the reports of absence at DUO were read. Without it all of them are fetched again, and those that were accepted are known. */
    public Path duoMarker() {
        return root.resolve("duo-verzuim.marker");
    }
}
