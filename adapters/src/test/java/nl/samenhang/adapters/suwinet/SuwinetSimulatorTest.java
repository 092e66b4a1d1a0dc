// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.SuwinetSimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator is as strict as the real broker says that it is. */
class SuwinetSimulatorTest {

    private static SuwinetSimulator simulator;

    @BeforeAll
    static void open() {
        simulator = new SuwinetSimulator(
                0, TestPki.tls("aanbieder"), SuwinetSourceTest.keys("aanbieder"), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "(?s)<wsse:Security.*</wsse:Security>, '', UNSIGNED",
        "999990032, 999990044, WRONG",
        "http://www.w3.org/2001/04/xmlenc#sha256, http://www.w3.org/2000/09/xmldsig#sha1, FORM",
        "ecdsa-sha256, ecdsa-sha1, FORM",
        "<wsu:Created>[0-9]{4}, <wsu:Created>2001, STALE"
    })
    void aQuestionThatIsNotSignedAsTheProfileWantsItIsRejected(String part, String other, String why) throws Exception {
        HttpResponse<String> answer = post(TestPki.tls("gateway").context(), signed().replaceAll(part, other));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<Code>ONDERTEKENING-" + why + "</Code>")
                .doesNotContain("99999");
    }

    @Test
    void aQuestionThatIsSignedWellIsAnswered() throws Exception {
        HttpResponse<String> answer = post(TestPki.tls("gateway").context(), signed());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("SignatureConfirmation", "<WaardeBedr>109071</WaardeBedr>");
    }

    @Test
    void withACertificateOfAStrangeAuthorityNobodyGetsThatFar() {
        var strange = Tls.ofThrowAway(TestPki.forgedFolder(), "wmo");

        assertThatThrownBy(() -> post(strange.context(), signed())).isInstanceOf(IOException.class);
    }

    private static HttpResponse<String> post(SSLContext tls, String envelope) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(simulator.uri())
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(envelope))
                .build();
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String signed() {
        SoapTree tree = SoapTree.read(("<soap:Envelope xmlns:soap=\"" + SoapTree.SOAP + "\"><soap:Body>"
                                + new String(SuwinetSourceTest.question("999990032"), StandardCharsets.UTF_8)
                                + "</soap:Body></soap:Envelope>")
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        tree.address("To", simulator.uri().toString());
        tree.address("Action", SuwinetService.BIJSTANDSREGELINGEN.action());
        tree.address("MessageID", "urn:uuid:00000000-0000-7000-8000-000000000001");
        new Sealing(SuwinetSourceTest.keys("gateway"), Clock.systemUTC()).seal(tree, List.of());
        return new String(tree.bytes(), StandardCharsets.UTF_8);
    }
}
