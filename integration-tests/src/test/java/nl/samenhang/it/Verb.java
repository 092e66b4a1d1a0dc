// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import nl.samenhang.app.command.Main;

/** A verb of the command line, run in this process. */
final class Verb {

    /** Values of the messages that tests give to verbs; none of them may be printed. */
    static final List<String> VALUES = List.of("999990020", "999990021", "Veluwe", "Zuiderzee");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Verb() {}

    /** What it ended with. */
    record Ended(int code, String out, String err) {

        /** The results as JSON, an object a line. */
        List<JsonNode> lines() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
    }

    static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ended(code, out.toString(), err.toString());
    }
}
