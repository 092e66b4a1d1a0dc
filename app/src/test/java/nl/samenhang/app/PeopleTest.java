// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.app.demo.Stage;
import nl.samenhang.console.signin.Account;
import nl.samenhang.console.signin.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people find at their port of a running gateway. */
class PeopleTest {

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void anAdministratorSignsInAndSeesEveryPage() throws Exception {
        try (Stage stage = new Stage(new DataFolder(folder), Clock.systemUTC())) {
            URI people = stage.gateway().people();
            Account account = stage.accounts().get(0);

            HttpResponse<String> form = get(people.resolve("/console/aanmelden"));
            Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(form.body());
            assertThat(token.find()).isTrue();
            HttpRequest signIn = HttpRequest.newBuilder(people.resolve("/console/aanmelden"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("csrf=" + token.group(1) + "&naam=" + account.name()
                            + "&wachtwoord=" + URLEncoder.encode(account.password(), UTF_8)))
                    .build();
            assertThat(client.send(signIn, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(303);

            assertThat(get(people.resolve("/console/")).body()).contains("Keten klopt");
            assertThat(get(people.resolve("/console/routes")).body()).contains("to-zorgaanbieder");
            assertThat(get(people.resolve("/console/wachtrij")).body()).contains("Er wacht niets op herstel");
            assertThat(get(people.resolve("/console/logboek")).statusCode()).isEqualTo(200);
            assertThat(get(people.resolve("/")).headers().firstValue("Location"))
                    .hasValue("/console/");
            assertThat(get(people.resolve("/health/ready")).statusCode()).isEqualTo(200);
            assertThat(form.headers().allValues("Content-Security-Policy"))
                    .hasSize(1)
                    .allMatch(policy -> policy.contains("style-src 'self'"));
        }
    }

    @Test
    void anAuditorsProgramGetsAnswersWithTheHeadersOfItsOwnContract() throws Exception {
        try (Stage stage = new Stage(new DataFolder(folder), Clock.systemUTC())) {
            URI figures = stage.gateway().people().resolve("/audit/v1/figures?by=law");
            Account auditor = stage.accounts().stream()
                    .filter(account -> account.role() == Role.AUDITOR)
                    .findFirst()
                    .orElseThrow();
            String pair =
                    Base64.getEncoder().encodeToString((auditor.name() + ":" + auditor.password()).getBytes(UTF_8));

            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(figures)
                            .header("Authorization", "Basic " + pair)
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("API-Version")).containsExactly("1.0.0");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(get(figures).statusCode()).isEqualTo(401);
            assertThat(get(stage.gateway().people().resolve("/audit/v1/openapi.json"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
