// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.app.demo.Cast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "certs",
        mixinStandardHelpOptions = true,
        description =
                "Makes a throw-away authority and a certificate, with its OIN, for the gateway and each party of the"
                        + " reference case. To try things with: nothing outside the folder trusts them.",
        footer = {"", "Example:", "  samenhang certs --out certs-example/out"})
final class CertsCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder for the files.")
    private Path out = Path.of("certs");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<ThrowAwayPki.Holder> holders = Cast.holders();
        ThrowAwayPki.create(out, holders, Clock.systemUTC());
        holders.forEach(h -> spec.commandLine()
                .getOut()
                .printf("%s  OIN %s  %s%n", out.resolve(h.name() + ".p12"), h.oin(), h.organisation()));
        return ExitCode.OK;
    }
}
