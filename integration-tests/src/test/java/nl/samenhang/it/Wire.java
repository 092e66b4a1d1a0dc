// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLContext;

/** Somebody with a certificate, or without, who sends the gateway whatever he likes. */
final class Wire implements AutoCloseable {

    private final HttpClient client;
    private final URI gateway;

    Wire(SSLContext context, URI gateway) {
        this.gateway = gateway;
        client = HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** What came back. */
    record Answer(int status, String type, String body) {}

    Answer http(String receiver, byte[] message) throws IOException, InterruptedException {
        return http(receiver, BodyPublishers.ofByteArray(message));
    }

    Answer http(String receiver, BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve("/v1/berichten?ontvanger=" + receiver))
                .header("Content-Type", "application/xml; charset=utf-8")
                .POST(body));
    }

    Answer soap(byte[] request) throws IOException, InterruptedException {
        return soap(BodyPublishers.ofByteArray(request));
    }

    Answer soap(BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve("/ggk"))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(body));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    /** An answer of a provider to the municipality, in the envelope of the GGk. */
    static byte[] envelope(String agb, byte[] payload) {
        return """
               <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
               <g:envelopRetourbericht-ggk_Du01 xmlns:g="http://www.stufstandaarden.nl/koppelvlak/ggk0210"
                   xmlns:s="http://www.egem.nl/StUF/StUF0301">
                 <g:stuurgegevens>
                   <s:berichtcode>Du01</s:berichtcode>
                   <s:zender><s:organisatie>%s</s:organisatie><s:applicatie>Proef</s:applicatie></s:zender>
                   <s:ontvanger><s:organisatie>0243</s:organisatie><s:applicatie>GGk</s:applicatie></s:ontvanger>
                   <s:referentienummer>%s</s:referentienummer>
                   <s:tijdstipBericht>20261101120000</s:tijdstipBericht>
                   <s:crossRefnummer>%s</s:crossRefnummer>
                   <s:functie>WMO302</s:functie>
                 </g:stuurgegevens>
                 <g:parameters>
                   <g:applicatieVersie>0001</g:applicatieVersie><g:applicatieSubversie>0000</g:applicatieSubversie>
                   <g:functieVersie>0003</g:functieVersie><g:functieSubversie>0002</g:functieSubversie>
                   <g:bericht><g:xmlBestand>%s</g:xmlBestand></g:bericht>
                 </g:parameters>
               </g:envelopRetourbericht-ggk_Du01>
               </soap:Body></soap:Envelope>
               """.formatted(
                        agb,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Base64.getEncoder().encodeToString(payload))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
