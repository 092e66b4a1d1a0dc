// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.app.ExchangeAccount;
import nl.samenhang.app.Trail;
import nl.samenhang.audit.TrailQuery;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.verifier.Verification;
import nl.samenhang.verifier.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = ReportCommand.class,
        description =
                "Looks things up on the audit trail, and checks that it is whole. Works while a gateway is running.",
        footer = {"", "Example:", "  samenhang audit search event:denied --data demo-data"})
final class AuditCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description =
                    "Exchanges that match all terms, newest first. Terms are key:value, and -key:value for what must not"
                            + " be; keys are exchange, message, party, type, purpose, event, reason, rule, field, subject, since,"
                            + " until.",
            footer = {"", "Example:", "  samenhang audit search party:inkomen event:denied --data demo-data"})
    int search(
            @Parameters(arity = "0..*", paramLabel = "TERM") List<String> terms,
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "At most so many.")
                    int limit,
            @Option(names = "--json", description = "One JSON object an exchange.") boolean json,
            @Mixin DataOption data) {
        TrailQuery query = query(terms == null ? List.of() : terms);
        Trail trail = new Trail(data.folder());
        requireTrail(data);
        List<ExchangeAccount> found = trail.newest(query, limit * RECORDS_OF_AN_EXCHANGE).stream()
                .map(r -> r.entry().exchange())
                .distinct()
                .limit(limit)
                .flatMap(e -> trail.account(e).stream())
                .toList();
        found.forEach(e -> print(e, json));
        return found.isEmpty() ? ExitCode.FINDING : ExitCode.OK;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Everything that the trail has of one exchange.",
            footer = {"", "Example:", "  samenhang audit show 0199c0de-0000-7000-8000-000000000001 --data demo-data"})
    int show(
            @Parameters(paramLabel = "EXCHANGE") String exchange,
            @Option(names = "--json", description = "As one JSON object.") boolean json,
            @Mixin DataOption data) {
        requireTrail(data);
        Optional<ExchangeAccount> account = new Trail(data.folder()).account(identifier(exchange));
        account.ifPresentOrElse(
                a -> print(a, json), () -> spec.commandLine().getErr().println("The trail has no such exchange."));
        return account.isPresent() ? ExitCode.OK : ExitCode.FINDING;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Checks every record, hash and signature of the trail, and names the first bad record if there is one.",
            footer = {
                "",
                "Exit code 0 if it is whole, 1 if not. Give the public key that you kept elsewhere: the one in the folder is as",
                "safe as the folder is.",
                "",
                "Example:",
                "  samenhang audit verify --data demo-data"
            })
    int verify(
            @Option(names = "--key", paramLabel = "FILE", description = "File with the trail's public key (vkey).")
                    Path key,
            @Option(names = "--json", description = "As one JSON object.") boolean json,
            @Mixin DataOption data)
            throws IOException {
        requireTrail(data);
        Optional<String> vkey = key == null
                ? Optional.empty()
                : Optional.of(Files.readString(key).strip());
        Verification verification = Verifier.verify(data.folder().audit(), vkey);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(verification));
        } else {
            out.printf(
                    "%d records, %d of them under %d signed checkpoints: %s%n",
                    verification.records(),
                    verification.covered(),
                    verification.checkpoints(),
                    verification.ok() ? "whole" : "NOT whole");
            verification.faults().forEach(f -> out.println("  " + f.place() + ": " + f.what()));
            verification.firstBadRecord().ifPresent(r -> out.println("  first bad record: " + r));
            verification.remarks().forEach(out::println);
        }
        return verification.ok() ? ExitCode.OK : ExitCode.FINDING;
    }

    /** More than any exchange of this release has, so that a limit on records is one on exchanges. */
    private static final int RECORDS_OF_AN_EXCHANGE = 64;

    private void print(ExchangeAccount account, boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? account.asJson().toString() : account.asText());
    }

    private TrailQuery query(List<String> terms) {
        try {
            return TrailQuery.parse(String.join(" ", terms));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private ExchangeId identifier(String text) {
        try {
            return ExchangeId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "EXCHANGE: has to be the UUID of an exchange");
        }
    }

    private void requireTrail(DataOption data) {
        if (!Files.isDirectory(data.folder().audit())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no trail in " + data.folder().audit() + ": name the data folder with --data.");
        }
    }

    private static ObjectNode asJson(Verification verification) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ok", verification.ok())
                .put("records", verification.records())
                .put("covered", verification.covered())
                .put("checkpoints", verification.checkpoints());
        verification.firstBadRecord().ifPresent(r -> json.put("firstBadRecord", r));
        List<String> faults = new ArrayList<>();
        verification.faults().forEach(f -> faults.add(f.place() + ": " + f.what()));
        faults.forEach(json.putArray("faults")::add);
        return json;
    }
}
