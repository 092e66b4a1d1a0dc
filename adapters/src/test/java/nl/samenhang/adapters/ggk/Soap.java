// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a sender writes, and what it expects of an answer. */
final class Soap {

    private static final String REFERENCE = "3f0c2a4e-7b1d-4c9a-8e52-1a2b3c4d5e6f";

    private Soap() {}

    static void refused(HttpResponse<String> response, String faultCode, String code) {
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(response.body()).contains(":" + faultCode + "</faultcode>");
        assertThat(response.body()).contains(">" + code + "<");
        Schemas.requireValid(fo03(response));
    }

    static String soap(String body) {
        return "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    static String di01(String from, String to, String function, String payload) {
        return """
               <g:envelopHeenbericht-ggk_Di01 xmlns:g="http://www.stufstandaarden.nl/koppelvlak/ggk0210"
                   xmlns:s="http://www.egem.nl/StUF/StUF0301"><g:stuurgegevens><s:berichtcode>Di01</s:berichtcode>
               <s:zender><s:organisatie>%s</s:organisatie><s:applicatie>Test</s:applicatie></s:zender>
               <s:ontvanger><s:organisatie>%s</s:organisatie><s:applicatie>GGk</s:applicatie></s:ontvanger>
               <s:referentienummer>%s</s:referentienummer><s:tijdstipBericht>20261122101500</s:tijdstipBericht>
               <s:functie>%s</s:functie></g:stuurgegevens><g:parameters><g:applicatieVersie>0001</g:applicatieVersie>
               <g:applicatieSubversie>0000</g:applicatieSubversie><g:functieVersie>0003</g:functieVersie>
               <g:functieSubversie>0002</g:functieSubversie><g:bericht><g:xmlBestand>%s</g:xmlBestand></g:bericht>
               </g:parameters></g:envelopHeenbericht-ggk_Di01>""".formatted(
                        from,
                        to,
                        REFERENCE,
                        function,
                        Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8)));
    }

    static String bv03(HttpResponse<String> response) {
        return Schemas.between(response.body(), "<[A-Za-z]*:?Bv03Bericht", "</[A-Za-z]*:?Bv03Bericht>");
    }

    static String fo03(HttpResponse<String> response) {
        return Schemas.between(response.body(), "<[A-Za-z]*:?Fo03Bericht", "</[A-Za-z]*:?Fo03Bericht>");
    }
}
