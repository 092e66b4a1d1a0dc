// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.samenhang.app.DataFolder;
import nl.samenhang.app.demo.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator may tell a gateway is heard from nobody else. */
class AdminEdgeTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(new DataFolder(folder.resolve("data")), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        stage.close();
        CLIENT.close();
    }

    @Test
    void theSecretIsReadableByItsOwnerAlone() throws Exception {
        assertThat(Files.getPosixFilePermissions(stage.data().access())).hasSize(2);
    }

    @Test
    void whoHasTheSecretIsHeard() throws Exception {
        assertThat(status("Authorization", "Bearer " + token(), "Samenhang-User", "beheer"))
                .isEqualTo(200);
    }

    @Test
    void nobodyElseFindsAnythingThere() throws Exception {
        assertThat(status("Samenhang-User", "beheer")).isEqualTo(404);
        assertThat(status("Authorization", "Bearer " + "0".repeat(64), "Samenhang-User", "beheer"))
                .isEqualTo(404);
        assertThat(status("Authorization", "Bearer ", "Samenhang-User", "beheer"))
                .isEqualTo(404);
    }

    @Test
    void whatComesThroughAProxyIsFromElsewhere() throws Exception {
        for (String header : List.of("Forwarded", "X-Forwarded-For", "Via")) {
            assertThat(status("Authorization", "Bearer " + token(), "Samenhang-User", "beheer", header, "1.1 proxy"))
                    .as(header)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoDoesNotSayWhoIsNotHeard() throws Exception {
        assertThat(status("Authorization", "Bearer " + token())).isEqualTo(400);
    }

    private static int status(String... headers) throws Exception {
        URI address = stage.gateway().people().resolve("/admin/reload");
        HttpRequest request = HttpRequest.newBuilder(address)
                .headers(headers)
                .POST(BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String token() throws Exception {
        return Files.readAllLines(stage.data().access()).get(1);
    }
}
