// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samenhang.app.DataFolder;
import nl.samenhang.audit.FileAuditTrail;
import nl.samenhang.audit.Keyring;
import nl.samenhang.audit.report.Access;
import nl.samenhang.audit.report.ReportFile;
import nl.samenhang.audit.report.WhoSawMyData;
import nl.samenhang.canonical.Bsn;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Who saw the data of one resident: every disclosure and every refusal, newest first.",
            "It reads the folder and records nothing; in the console and over the API the question itself is recorded."
        },
        footer = {
            "",
            "A citizen service number is read from standard input, never from an argument.",
            "",
            "Example:",
            "  samenhang audit report --bsn-from-stdin --csv --data demo-data < number.txt"
        })
final class ReportCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Option(names = "--csv", description = "As comma-separated values.")
    private boolean csv;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Of whom: one of the two. */
    static final class Whom {

        @Option(
                names = "--subject",
                paramLabel = "PSEUDONYM",
                description = "As it stands on the trail, with p- before it.")
        private String subject = "";

        @Option(names = "--bsn-from-stdin", description = "Nine digits on standard input; needs the keys of the trail.")
        private boolean fromStandardInput;
    }

    @Override
    public Integer call() throws IOException {
        DataFolder folder = data.folder();
        if (!Files.isDirectory(folder.audit())) {
            throw refused("There is no trail in " + folder.audit() + ": name the data folder with --data.");
        }
        String subject = whom.fromStandardInput ? pseudonym(folder) : subject();
        WhoSawMyData report = WhoSawMyData.of(subject, () -> FileAuditTrail.read(folder.audit()));
        if (csv || json) {
            ReportFile file = csv ? ReportFile.csv(report) : ReportFile.json(report);
            spec.commandLine().getOut().println(new String(file.bytes(), UTF_8).stripTrailing());
        } else {
            report.accesses().forEach(this::print);
        }
        spec.commandLine().getOut().flush();
        return report.accesses().isEmpty() ? ExitCode.FINDING : ExitCode.OK;
    }

    private String subject() {
        if (!whom.subject.matches("p-[0-9a-f]{64}")) {
            throw refused("--subject: has to be p- and 64 hexadecimal digits");
        }
        return whom.subject.substring(2);
    }

    private String pseudonym(DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.keys())) {
            throw refused("There are no keys in " + folder.keys() + ": without them no number has a pseudonym.");
        }
        String line = Optional.ofNullable(new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine())
                .orElse("");
        Bsn bsn = Bsn.parse(line.strip())
                .orElseThrow(() -> refused("standard input: has to be nine digits that pass the eleven test"));
        return Keyring.openOrCreate(folder.keys()).pseudonyms().of(bsn);
    }

    private void print(Access access) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s  %s  %s -> %s  %s%n    %s%n    %s%n",
                        access.at(),
                        access.result().word(),
                        access.source(),
                        access.recipient(),
                        access.purpose(),
                        access.reason().isEmpty() ? String.join("; ", access.laws()) : access.reason(),
                        String.join(", ", access.fields()));
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
