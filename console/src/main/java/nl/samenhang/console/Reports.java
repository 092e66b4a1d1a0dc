// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.samenhang.audit.TrailProof;
import nl.samenhang.audit.report.CollectiveFigures;
import nl.samenhang.audit.report.CollectiveFigures.By;
import nl.samenhang.audit.report.ReportFile;
import nl.samenhang.audit.report.WhoSawMyData;
import nl.samenhang.console.signin.User;

/** The reports, for the pages and for programs alike. That one was asked for is on the trail before it is made. */
final class Reports {

    private final ConsolePorts ports;
    private final Witness witness;
    private final int smallestGroup;

    Reports(ConsolePorts ports, Witness witness, int smallestGroup) {
        this.ports = ports;
        this.witness = witness;
        this.smallestGroup = smallestGroup;
    }

    /** Of one resident, by pseudonym. */
    WhoSawMyData whoSawMyData(User user, String reason, String subject) {
        witness.queried(user, reason, query(subject));
        return WhoSawMyData.of(subject, ports.trail()::records);
    }

    CollectiveFigures figures(User user, By by) {
        witness.queried(user, "", query(by));
        return CollectiveFigures.of(
                by, smallestGroup, ports.trail()::records, ports.clock().instant());
    }

    static String query(String subject) {
        return "who-saw-my-data subject:" + subject;
    }

    static String query(By by) {
        return "figures by:" + by.word();
    }

    /** The file with its manifest, as one ZIP file. */
    byte[] zip(ReportFile file, String query) {
        Instant now = ports.clock().instant();
        return file.zip(file.manifest(query, now, head()), now);
    }

    /** The newest checkpoint; empty where there is none yet. */
    private String head() {
        List<TrailProof> proofs = ports.proofs().apply(new TreeSet<>(Set.of(0L)));
        return proofs.isEmpty() ? "" : proofs.getFirst().checkpoint();
    }
}
