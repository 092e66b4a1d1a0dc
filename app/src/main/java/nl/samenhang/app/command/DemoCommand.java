// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Demo;
import nl.samenhang.app.demo.Scene;
import nl.samenhang.app.demo.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Plays the case of the reference household through a real gateway, with a simulator of every system around it,"
                        + " and tells of each exchange who spoke to whom in which protocol, what was allowed by which"
                        + " article and what was not. Nothing leaves this machine.",
        footer = {
            "",
            "Exit code 0 if everything went as the case expects, 1 if not.",
            "",
            "Example:",
            "  samenhang demo --once",
            "  samenhang audit verify"
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "End after the last step; without it the gateway keeps serving.")
    private boolean once;

    @Option(names = "--json", description = "One JSON object a step.")
    private boolean json;

    @Mixin
    private DataOption folder = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder data = folder.folder();
        Stop stop = Stop.onSignal();
        try (Stage stage = new Stage(data, Clock.systemUTC())) {
            SceneForms forms = new SceneForms(stage.wires());
            List<Scene> scenes = new Demo(stage).play(scene -> tell(forms, scene));
            boolean allOk = scenes.stream().allMatch(Scene::ok);
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%nLook it up: ./samenhang audit search --data %1$s%nCheck it:   ./samenhang audit verify --data %1$s%n",
                            data.root());
            if (!once) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "Serving: systems at %s, people at %s. Ctrl-C ends it.%n",
                                stage.gateway().systems(), stage.gateway().people());
                stage.accounts().forEach(account -> spec.commandLine()
                        .getErr()
                        .printf("Sign in there as %s with %s%n", account.name(), account.password()));
                spec.commandLine().getErr().flush();
                stop.await();
            }
            return allOk ? ExitCode.OK : ExitCode.FINDING;
        } finally {
            stop.done();
        }
    }

    private void tell(SceneForms forms, Scene scene) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? forms.asJson(scene) : forms.asText(scene));
        out.flush();
    }
}
