// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.util.concurrent.Callable;
import nl.samenhang.app.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks settings, parties, routes and policy, and tells every fault with its place. Starts nothing.",
        footer = {"", "Example:", "  samenhang check --data /var/lib/samenhang"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Configuration configuration = Configuration.load(data.folder().config());
        spec.commandLine()
                .getOut()
                .printf(
                        "in order: %d parties, %d routes of your own, policy %s%n",
                        configuration.directory().parties().all().size(),
                        configuration.routes().size(),
                        configuration.policy().digest());
        return ExitCode.OK;
    }
}
