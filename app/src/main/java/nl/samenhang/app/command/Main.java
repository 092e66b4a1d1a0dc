// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
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
        footer = {"", "Example:", "  samenhang demo --once     shows what it does, and ends"})
public final class Main {

    private static final List<Class<?>> VERBS = List.of(
            DemoCommand.class,
            ServeCommand.class,
            ReloadCommand.class,
            DeadletterCommand.class,
            TryCommand.class,
            CheckCommand.class,
            ValidateCommand.class,
            AuditCommand.class,
            CertsCommand.class);

    private Main() {}

    /** Runs one verb and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /**
     * What can run these arguments. Only the verb that they begin with is made, for making every verb costs a start a third of a second;
     * without a known one all are, so that help and a misspelling see all.
     */
    static CommandLine commandLine(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        return VERBS.stream()
                .filter(verb -> name(verb).equals(first))
                .findFirst()
                .map(verb -> commandLine(List.of(verb)))
                .orElseGet(Main::commandLine);
    }

    /** All verbs; whoever runs them decides where results and chatter go. */
    public static CommandLine commandLine() {
        return commandLine(VERBS);
    }

    private static CommandLine commandLine(List<Class<?>> verbs) {
        CommandLine line = new CommandLine(new Main());
        verbs.forEach(verb -> line.addSubcommand(name(verb), verb));
        return line.setExecutionExceptionHandler(Main::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    private static String name(Class<?> verb) {
        return verb.getAnnotation(Command.class).name();
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
