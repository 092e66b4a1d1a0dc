// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Optional;
import nl.samenhang.app.AdminClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "deadletter",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|show|replay|discard",
        description = "Messages of a running gateway that could not be delivered. Never shows what is in them.",
        footer = {
            "",
            "Example:",
            "  samenhang deadletter list",
            "  samenhang deadletter replay 019a... --reason \"the provider is back\""
        })
final class DeadletterCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All of them; exit code 1 if there are any.",
            footer = {"", "Example:", "  samenhang deadletter list"})
    int list(@Mixin DataOption data, @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        AdminClient.Answer answer = Administrator.of(data.folder()).get("deadletters");
        if (answer.status() != 200) {
            return refused(answer);
        }
        JsonNode letters = answer.body().path("letters");
        letters.forEach(letter -> out().println(json ? letter.toString() : line(letter)));
        return letters.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "One of them: its waybill, and why it is there.",
            footer = {"", "Example:", "  samenhang deadletter show 0199c0de-0000-7000-9000-000000000001"})
    int show(
            @Parameters(paramLabel = "MESSAGE", description = "Its number, as on the list.") String message,
            @Mixin DataOption data,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        AdminClient.Answer answer = Administrator.of(data.folder()).get("deadletters/" + word(message));
        if (answer.status() != 200) {
            return refused(answer);
        }
        if (json) {
            out().println(answer.body());
        } else {
            answer.body().properties().forEach(each -> out().printf(
                            "%-9s %s%n", each.getKey(), each.getValue().asText()));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Puts one back on its receiver's queue. It is read and decided on again.",
            footer = {"", "Example:", "  samenhang deadletter replay 0199c0de-0000-7000-9000-000000000001 --reason back"
            })
    int replay(
            @Parameters(paramLabel = "MESSAGE", description = "Its number, as on the list.") String message,
            @Option(names = "--reason", required = true, description = "Why; it stands on the trail.") String reason,
            @Mixin DataOption data,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        return handle(message, "replay", reason, data, json);
    }

    @Command(
            name = "discard",
            mixinStandardHelpOptions = true,
            description = "Takes one away for good.",
            footer = {"", "Example:", "  samenhang deadletter discard 0199c0de-0000-7000-9000-000000000001 --reason old"
            })
    int discard(
            @Parameters(paramLabel = "MESSAGE", description = "Its number, as on the list.") String message,
            @Option(names = "--reason", required = true, description = "Why; it stands on the trail.") String reason,
            @Mixin DataOption data,
            @Option(names = "--json", description = "One JSON object.") boolean json) {
        return handle(message, "discard", reason, data, json);
    }

    private int handle(String message, String act, String reason, DataOption data, boolean json) {
        AdminClient.Answer answer =
                Administrator.of(data.folder()).post("deadletters/" + word(message) + "/" + act, Optional.of(reason));
        if (answer.status() != 200) {
            return refused(answer);
        }
        out().println(json ? answer.body().toString() : act + ": done");
        return ExitCode.OK;
    }

    private int refused(AdminClient.Answer answer) {
        String code =
                answer.body().path("outcome").asText(answer.body().path("fault").asText("defect"));
        spec.commandLine().getErr().println("samenhang: " + code);
        return switch (answer.status()) {
            case 400 -> ExitCode.USAGE;
            case 404, 409 -> ExitCode.FINDING;
            default -> ExitCode.UNAVAILABLE;
        };
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** What cannot be a number cannot be one of ours either. */
    private static String word(String message) {
        return message.matches("[0-9a-fA-F-]{1,40}") ? message : "none";
    }

    private static String line(JsonNode letter) {
        return "%s  %s  %s to %s  %s  %d attempt(s)  %s"
                .formatted(
                        letter.path("message").asText(),
                        letter.path("type").asText(),
                        letter.path("sender").asText(),
                        letter.path("receiver").asText(),
                        letter.path("code").asText(),
                        letter.path("attempts").asInt(),
                        letter.path("since").asText());
    }
}
