// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Checks messages against their schema and their standard's rules. Names places and rules, never values.",
        footer = {
            "",
            "Exit code 0 if all are valid, 1 if one is not.",
            "",
            "Example:",
            "  samenhang validate WMO301.xml",
            "  samenhang validate --json inbox/*.xml"
        })
final class ValidateCommand implements Callable<Integer> {

    /** Larger files are no messages (iStandaarden OP179: 25 MB). */
    private static final int LARGEST = 25_000_000;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The messages.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Mappings mappings = Mappings.standard();
        boolean allValid = true;
        for (Path file : files) {
            Validation verdict = verdict(mappings, file);
            allValid &= verdict.findings().isEmpty();
            spec.commandLine().getOut().println(json ? asJson(file, verdict) : asText(file, verdict));
        }
        return allValid ? ExitCode.OK : ExitCode.FINDING;
    }

    private static Validation verdict(Mappings mappings, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? unreadable("at most " + LARGEST + " bytes") : mappings.validate(bytes);
        } catch (IOException e) {
            return unreadable("a file that can be read");
        }
    }

    private static Validation unreadable(String requirement) {
        return new Validation(java.util.Optional.empty(), false, List.of(new Finding(1, "FILE", "file", requirement)));
    }

    private static String asText(Path file, Validation verdict) {
        StringBuilder line = new StringBuilder()
                .append(file)
                .append(": ")
                .append(verdict.type().map(MessageType::code).orElse("unrecognised"))
                .append(verdict.findings().isEmpty() ? " valid" : " not valid");
        verdict.findings().forEach(f -> line.append(System.lineSeparator())
                .append("  ")
                .append(f.rule())
                .append(' ')
                .append(f.place())
                .append(": ")
                .append(f.requirement()));
        return line.toString();
    }

    private static String asJson(Path file, Validation verdict) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("file", file.toString());
        verdict.type().ifPresentOrElse(t -> line.put("messageType", t.code()), () -> line.putNull("messageType"));
        line.put("schemaValid", verdict.schemaValid());
        ArrayNode rules = line.putArray("rules");
        verdict.findings().stream()
                .filter(f -> f.level() > 1 && !f.rule().startsWith("SAM"))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .forEach(rules::add);
        ArrayNode findings = line.putArray("findings");
        verdict.findings().forEach(f -> findings.addObject()
                .put("level", f.level())
                .put("rule", f.rule())
                .put("place", f.place())
                .put("requirement", f.requirement()));
        return line.toString();
    }
}
