// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.samenhang.console.OidcProviderSimulator.Signature;
import nl.samenhang.console.signin.OidcSettings;
import nl.samenhang.console.signin.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in with a provider that vouches, and with one that does not tell the truth. */
class OidcSignInTest {

    private static final URI CALLBACK = URI.create("https://samenhang.example/console/aanmelden/terug");

    @TempDir
    Path folder;

    private OidcProviderSimulator provider;
    private TestConsole console;

    @BeforeEach
    void start() throws IOException {
        provider = new OidcProviderSimulator();
        var oidc = new OidcSettings(
                provider.issuer(),
                OidcProviderSimulator.CLIENT,
                OidcProviderSimulator.SECRET,
                CALLBACK,
                "roles",
                Map.of("samenhang-auditors", Role.AUDITOR, "samenhang-beheer", Role.BEHEERDER));
        var settings = new ConsoleSettings(
                Optional.of(oidc),
                List.of(),
                Duration.ofMinutes(30),
                ConsoleSettings.Cookies.THIS_MACHINE,
                Optional.empty());
        console = new TestConsole(folder, 0, 0, Optional.of(settings));
    }

    @AfterEach
    void stop() {
        console.close();
        provider.close();
    }

    @Test
    void whoTheProviderVouchesForIsInWithTheRoleOfTheClaim() {
        Browser browser = new Browser(console);

        HttpResponse<String> in = browser.get(back(browser));

        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body()).contains("Welkom, Ans de Auditor");
        assertThat(browser.get("/console/").body()).contains("Ans de Auditor").contains(">auditor<");
        assertThat(browser.get("/console/wachtrij").statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerCountsOnce() {
        Browser browser = new Browser(console);
        String back = back(browser);
        browser.get(back);

        assertThat(browser.get(back).statusCode()).isEqualTo(403);
    }

    @Test
    void theAnswerToSomebodyElsesBrowserOrAnotherStateIsRefused() {
        Browser browser = new Browser(console);
        String back = back(browser);

        assertThat(new Browser(console).get(back).statusCode()).isEqualTo(403);
        assertThat(browser.get(back.replaceAll("state=.*", "state=geraden")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatIsNotForThisSignInIsRefused(String what, UnaryOperator<JWTClaimsSet.Builder> lie) {
        provider.lie(lie);
        Browser browser = new Browser(console);

        assertThat(browser.get(back(browser)).statusCode()).as(what).isEqualTo(403);
        assertThat(browser.get("/console/").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(
            value = Signature.class,
            names = {"OTHER_KEY", "NONE"})
    void aTokenThatTheProviderDidNotSignIsRefused(Signature signature) {
        provider.sign(signature);
        Browser browser = new Browser(console);

        assertThat(browser.get(back(browser)).statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsKnownButHasNoRoleIsToldSo() {
        provider.lie(claims -> claims.claim("roles", "bezoekers"));
        Browser browser = new Browser(console);

        HttpResponse<String> refused = browser.get(back(browser));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("u heeft hier geen rol");
    }

    @Test
    void withoutItsProviderThePageSaysThatItFailed() {
        provider.close();

        HttpResponse<String> answer = new Browser(console).get("/console/aanmelden/begin");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Aanmelden is niet gelukt");
    }

    @Test
    void aConsoleWithAProviderHasNoBuiltInAccounts() {
        Browser browser = new Browser(console);

        assertThat(browser.get("/console/aanmelden").body())
                .contains("Aanmelden met uw werkaccount")
                .doesNotContain("type=\"password\"");
        assertThat(browser.post("/console/aanmelden", Map.of("naam", "beheerder", "wachtwoord", TestConsole.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("issuer", claims -> claims.issuer("https://evil.example")),
                lie("audience", claims -> claims.audience("another-client")),
                lie("two audiences, none named", claims -> claims.audience(List.of("samenhang", "another-client"))),
                lie("nonce", claims -> claims.claim("nonce", "of-another-sign-in")),
                lie("no nonce", claims -> claims.claim("nonce", null)),
                lie(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600)))),
                lie("no subject", claims -> claims.subject(null)));
    }

    private static Arguments lie(String what, UnaryOperator<JWTClaimsSet.Builder> how) {
        return Arguments.of(what, how);
    }

    /** Goes to the provider; gives the path to which it sends the browser back. */
    private static String back(Browser browser) {
        String there = browser.get("/console/aanmelden/begin")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(there).contains("code_challenge_method=S256");
        URI back = URI.create(
                browser.get(URI.create(there)).headers().firstValue("Location").orElseThrow());
        assertThat(back.getHost()).isEqualTo(CALLBACK.getHost());
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    @Test
    void anAccessTokenOfAnAuditorOpensTheApi() throws Exception {
        assertThat(figures(provider.accessToken("samenhang-auditors"))).isEqualTo(200);
        assertThat(figures(provider.accessToken("samenhang-beheer"))).isEqualTo(403);
        assertThat(figures(provider.accessToken("iets-anders"))).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("accessTokensThatLie")
    void anAccessTokenThatLiesOpensNothing(UnaryOperator<JWTClaimsSet.Builder> lie) throws Exception {
        provider.lie(lie);

        assertThat(figures(provider.accessToken("samenhang-auditors"))).isEqualTo(401);
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> accessTokensThatLie() {
        return Stream.of(
                claims -> claims.issuer("https://een-ander.example"),
                claims -> claims.audience("een-ander"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))),
                claims -> claims.expirationTime(null),
                claims -> claims.subject(null),
                claims -> claims.claim("nonce", "van een aanmelding met de browser"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Signature.class,
            names = {"OTHER_KEY", "NONE"})
    void anAccessTokenThatTheProviderDidNotSignOpensNothing(Signature signature) throws Exception {
        provider.sign(signature);

        assertThat(figures(provider.accessToken("samenhang-auditors"))).isEqualTo(401);
    }

    @Test
    void withoutBuiltInAccountsAPasswordOpensNothing() throws Exception {
        assertThat(ask("Basic YXVkaXRvcjp0d2FhbGYtdGVrZW5zLW9mLW1lZXI=")).isEqualTo(401);
        assertThat(figures("geen token")).isEqualTo(401);
    }

    private int figures(String token) throws Exception {
        return ask("Bearer " + token);
    }

    private int ask(String authorization) throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(console.uri("/audit/v1/figures?by=law"))
                                    .header("Authorization", authorization)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
