// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import nl.samenhang.adapters.simulators.BackOfficeSimulator.Reply;

/** What an auditor, and an outsider, do with the trail. */
final class AuditActs {

    private AuditActs() {}

    /** The auditor asks for a report about a resident; the question is in the file. */
    record Report(String file, Expected answer) implements Act {
        @Override
        public void play(Play play) throws Exception {
            answer.from(
                    play,
                    () -> call(
                            play,
                            HttpRequest.newBuilder(at(play, "/audit/v1/reports/who-saw-my-data"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofByteArray(play.message(file)))));
        }
    }

    /** The auditor asks for figures for the policy department. */
    record Figures(String by, Expected answer) implements Act {
        @Override
        public void play(Play play) throws Exception {
            answer.from(play, () -> call(play, HttpRequest.newBuilder(at(play, "/audit/v1/figures?by=" + by))));
        }
    }

    /** Somebody with the folder of the trail and a public key alone. */
    record Outsiders() implements Act {
        @Override
        public void play(Play play) throws Exception {
            Path audit = play.town().data.audit();
            play.awaitThat(() -> Outsider.allIsSigned(audit));
            assertThat(Outsider.verify(audit).faults()).isEmpty();
            Outsider.assertThatEachChangedByteIsFound(
                    audit, play.town().data.root().resolveSibling("copies"));
        }
    }

    private static URI at(Play play, String path) {
        return play.town().gateway.people().resolve(path);
    }

    private static Reply call(Play play, HttpRequest.Builder request) throws Exception {
        String credentials = Town.AUDITOR.name() + ":" + Town.AUDITOR.password();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    request.header(
                                    "Authorization",
                                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        }
    }
}
