// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import nl.samenhang.app.ConfigurationFaultsException;
import nl.samenhang.app.StartFailedException;
import nl.samenhang.app.demo.NotADemoFolderException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Samenhang on the command line. */
@Command(
        name = "samenhang",
        mixinStandardHelpOptions = true,
        version = "samenhang 0.1.0",
        synopsisSubcommandLabel = "VERB",
        description = "Interoperability gateway for the Dutch social domain.",
        footer = {"", "Example:", "  samenhang demo --once     shows what it does, and ends"},
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ReloadCommand.class,
            DeadletterCommand.class,
            TryCommand.class,
            CheckCommand.class,
            ValidateCommand.class,
            AuditCommand.class,
            CertsCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs one verb and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All verbs; whoever runs them decides where results and chatter go. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** Says in words what went wrong; a stack trace is for a defect alone, and then only where it is asked for. */
    private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter chatter = command.getErr();
        if (fault instanceof ConfigurationFaultsException configuration) {
            configuration.faults().forEach(chatter::println);
            chatter.println(configuration.faults().size() + " fault(s); nothing was started.");
            return ExitCode.CONFIGURATION;
        }
        chatter.println("samenhang: " + fault.getMessage());
        if (System.getenv("SAMENHANG_TRACE") != null) {
            fault.printStackTrace(chatter);
        }
        return switch (fault) {
            case NotADemoFolderException folder -> ExitCode.CONFIGURATION;
            case UncheckedIOException storage -> ExitCode.UNAVAILABLE;
            case StartFailedException part -> ExitCode.UNAVAILABLE;
            default -> ExitCode.DEFECT;
        };
    }
}
