// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.Gateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the gateway until it is told to stop (SIGTERM or Ctrl-C).",
        footer = {"", "Example:", "  samenhang serve --data /var/lib/samenhang"})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = Configuration.load(data.folder().config());
        Stop stop = Stop.onSignal();
        try (Gateway gateway = Gateway.start(data.folder(), configuration, Clock.systemUTC())) {
            spec.commandLine()
                    .getErr()
                    .printf("ready: systems at %s, people at %s%n", gateway.systems(), gateway.people());
            stop.await();
        } finally {
            stop.done();
        }
        return ExitCode.OK;
    }
}
