// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samenhang.app.AdminClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reload",
        mixinStandardHelpOptions = true,
        description =
                "Has the running gateway take up its changed configuration at once. It does so by itself within seconds;"
                        + " this waits for it, and tells what is wrong.",
        footer = {
            "",
            "Exit code 2 if the configuration was refused: the old one runs on.",
            "",
            "Example:",
            "  samenhang reload --data /var/lib/samenhang"
        })
final class ReloadCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        AdminClient.Answer answer = Administrator.of(data.folder()).post("reload", Optional.empty());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter chatter = spec.commandLine().getErr();
        if (answer.status() != 200) {
            chatter.println("samenhang: " + answer.body().path("fault").asText("defect"));
            return ExitCode.UNAVAILABLE;
        }
        List<String> faults = texts(answer.body().path("faults"));
        if (json) {
            out.println(answer.body());
        } else {
            faults.forEach(chatter::println);
            texts(answer.body().path("notes")).forEach(chatter::println);
            List<String> kinds = texts(answer.body().path("kinds"));
            if (!faults.isEmpty()) {
                chatter.println(faults.size() + " fault(s); nothing was changed, the old configuration runs on.");
            } else {
                out.println(kinds.isEmpty() ? "nothing to change" : "in force: " + String.join(", ", kinds));
            }
        }
        return faults.isEmpty() ? ExitCode.OK : REFUSED;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
