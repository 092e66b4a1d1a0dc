// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samenhang.app.Configuration;
import nl.samenhang.app.TrialRun;
import nl.samenhang.routes.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description =
                "Takes a message through every step of the gateway with nothing leaving and nothing kept, and tells what each"
                        + " step made of it. Consents are not looked at: a rule that needs one does not hold.",
        footer = {
            "",
            "Exit code 0 if it would be delivered, 1 if it stops before.",
            "",
            "Example:",
            "  samenhang try to-zorgaanbieder message.xml --data /var/lib/samenhang"
        })
final class TryCommand implements Callable<Integer> {

    private static final int LARGEST = 25_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(
            index = "0",
            paramLabel = "ROUTE",
            description = "An outbound route, to-<party>; or its type, by which it goes to whom it says itself.")
    private String route = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The message.")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "PARTY", description = "Who sends it (default: who it says).")
    private Optional<String> from = Optional.empty();

    @Option(names = "--purpose", paramLabel = "P", description = "What it is for (default: what its type is for).")
    private Optional<String> purpose = Optional.empty();

    @Option(names = "--show-message", description = "The message as it would be written; of test persons only.")
    private boolean showMessage;

    @Option(names = "--json", description = "One JSON object a step.")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Configuration configuration = Configuration.load(data.folder().config());
        Trial.Course course;
        try {
            course = new TrialRun(configuration, Clock.systemUTC()).of(route, message(), from, purpose);
        } catch (TrialRun.NotPossibleException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        PrintWriter out = spec.commandLine().getOut();
        course.steps().forEach(step -> out.println(json ? asJson(step) : asText(step)));
        if (showMessage && course.message().isPresent()) {
            return show(course.message().get(), out);
        }
        return course.message().isPresent() ? ExitCode.OK : ExitCode.FINDING;
    }

    private int show(byte[] message, PrintWriter out) {
        if (!TrialRun.mayBeShown(message)) {
            spec.commandLine()
                    .getErr()
                    .println("samenhang: not shown: it has a number that is not of a test person (99999xxxx)");
            return ExitCode.FINDING;
        }
        String text = new String(message, StandardCharsets.UTF_8);
        out.println(json ? JSON.createObjectNode().put("message", text).toString() : text);
        return ExitCode.OK;
    }

    private byte[] message() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ParameterException(spec.commandLine(), "a message has at most " + LARGEST + " bytes");
            }
            return bytes;
        } catch (java.nio.file.NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "no such file: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asJson(Trial.Step step) {
        ObjectNode line = JSON.createObjectNode().put("step", step.name()).put("done", step.done());
        step.facts().forEach((name, value) -> line.set(name, JSON.valueToTree(value)));
        return line.toString();
    }

    private static String asText(Trial.Step step) {
        StringBuilder text = new StringBuilder(step.name()).append(step.done() ? "" : ": stops here");
        step.facts().forEach((name, value) -> {
            text.append(System.lineSeparator()).append("  ").append(name).append(": ");
            if (value instanceof List<?> list) {
                text.append(list.isEmpty() ? "none" : "");
                list.forEach(item ->
                        text.append(System.lineSeparator()).append("    ").append(item));
            } else {
                text.append(value);
            }
        });
        return text.toString();
    }
}
