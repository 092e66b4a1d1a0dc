// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.simulators;

import java.nio.charset.StandardCharsets;

/** What may come back instead of an answer. None of it is signed. */
final class SuwinetFaults {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private SuwinetFaults() {}

    /** The service does not accept the request. Its codes are not public, so these are ours. */
    static byte[] rejected(String code) {
        return fault(
                "AanvraagNietOk",
                "<detail><f:Fout xmlns:f=\"http://bkwi.nl/SuwiML/FWI/v0205\"><Code>" + code
                        + "</Code><Tekst>gesimuleerd</Tekst><Bron><DN>CN=simulator</DN></Bron></f:Fout></detail>");
    }

    /** Something between us and the service says that it cannot, and quotes the request. */
    static byte[] broken(String person) {
        return fault("no route for " + person, "<detail><trace>" + person + "</trace></detail>");
    }

    static byte[] page(String person) {
        return ("<html><body>Bad gateway for " + person).getBytes(StandardCharsets.UTF_8);
    }

    /** One cent more, after the signature. */
    static byte[] changed(byte[] signed) {
        return text(signed)
                .replace("<WaardeBedr>109071</WaardeBedr>", "<WaardeBedr>109072</WaardeBedr>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] withDoctype(byte[] signed) {
        return ("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>" + text(signed))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fault(String text, String detail) {
        return ("<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>"
                        + text + "</faultstring>" + detail + "</s:Fault></s:Body></s:Envelope>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
