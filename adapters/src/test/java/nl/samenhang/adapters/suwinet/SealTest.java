// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.samenhang.adapters.TestPki;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.suwinet.BrokenSealException.Why;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the profile asks of a signature, and what it refuses. */
class SealTest {

    private static final Path SCHEMA = Path.of(
            System.getProperty("samenhang.shared", "missing"),
            "standards/income/raw/suwinet/wsdls/Bijstandsregelingen-v0500-b04/Diensten/Bijstandsregelingen/v0500-b04",
            "BodyAction.xsd");
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

    private final SealCheck check = new SealCheck(SuwinetSourceTest.keys("aanbieder"), Clock.systemUTC());

    @Test
    void whatWeSignIsFoundRightWithTheSignerAndWhatItConfirms() throws Exception {
        SoapTree tree = unsigned();
        String value = sealing(Clock.systemUTC()).seal(tree, List.of("AAAA"));

        Seal seal = check.check(read(tree.bytes()));

        assertThat(seal.value()).isEqualTo(value);
        assertThat(seal.confirms()).containsExactly("AAAA");
        assertThat(seal.signer().getSubjectX500Principal().getName()).contains("Gemeente Harderwijk");
    }

    /** By a parser and a signature library that had no part in making it. */
    @Test
    void theJavaPlatformFindsItRightTooAndEveryHeaderAndTheBodyAreInIt() throws Exception {
        Document document = platform(signed());
        Element signature =
                (Element) document.getElementsByTagNameNS(DS, "Signature").item(0);
        var context = new DOMValidateContext(certificate(document).getPublicKey(), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        Set<String> identified = new HashSet<>();
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttributeNS(Wss.WSU, "Id")) {
                context.setIdAttributeNS(element, Wss.WSU, "Id");
                identified.add(element.getLocalName());
            }
        }

        assertThat(XMLSignatureFactory.getInstance("DOM")
                        .unmarshalXMLSignature(context)
                        .validate(context))
                .isTrue();
        assertThat(identified)
                .contains("To", "Action", "MessageID", "ReplyTo", "Timestamp", "BinarySecurityToken", "Body");
        assertThat(document.getElementsByTagNameNS(DS, "Reference").getLength()).isEqualTo(6);
        assertThat(new String(signed(), StandardCharsets.UTF_8)).doesNotContain("sha1");
    }

    @Test
    void theQuestionInTheEnvelopeMeetsThePublishedSchema() throws Exception {
        assumeTrue(Files.exists(SCHEMA), "the published material of SuwiML is not on this machine");
        Element payload = read(signed()).payload().orElseThrow();

        SchemaFactory.newDefaultInstance()
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(SoapTree.bytes(payload))));
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery(
                        "nothing signed",
                        Why.UNSIGNED,
                        text -> text.replaceFirst("(?s)<wsse:Security.*</wsse:Security>", "")),
                forgery("another number", Why.WRONG, text -> text.replace("999990032", "999990044")),
                forgery("another address", Why.WRONG, text -> text.replace("broker.example", "elders.example")),
                forgery(
                        "a header more",
                        Why.UNCOVERED,
                        text -> text.replaceFirst("<wsa:To ", "<x xmlns=\"urn:x\">1</x><wsa:To ")),
                forgery("the body moved and another in its place", Why.UNCOVERED, SealTest::wrapped),
                forgery(
                        "an identifier twice",
                        Why.FORM,
                        text -> text.replace("<Burgerservicenr>", "<Burgerservicenr Id=\"" + id(text, "Body") + "\">")),
                forgery(
                        "an outside reference",
                        Why.FORM,
                        text -> text.replaceFirst(
                                "URI=\"#id-[^\"]*\"><ds:Transforms", "URI=\"file:///etc/hostname\"><ds:Transforms")),
                forgery(
                        "a reference to the web",
                        Why.FORM,
                        text -> text.replaceFirst(
                                "URI=\"#id-[^\"]*\"><ds:Transforms", "URI=\"http://127.0.0.1:1/x\"><ds:Transforms")),
                forgery(
                        "a stylesheet",
                        Why.FORM,
                        text -> text.replaceFirst(
                                "<ds:Transform Algorithm=\"[^\"]*\"",
                                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"")),
                forgery(
                        "SHA-1 by name",
                        Why.FORM,
                        text -> text.replace("http://www.w3.org/2001/04/xmlenc#sha256", DS + "sha1")),
                forgery(
                        "an element that WSS4J has a reader for",
                        Why.FORM,
                        text -> text.replace(
                                "<ds:Signature ",
                                "<e:EncryptedKey xmlns:e=\"http://www.w3.org/2001/04/xmlenc#\"/><ds:Signature ")),
                forgery(
                        "two timestamps",
                        Why.FORM,
                        text -> text.replaceFirst("(?s)(<wsu:Timestamp.*</wsu:Timestamp>)", "$1$1")),
                forgery(
                        "no token",
                        Why.FORM,
                        text -> text.replaceFirst("(?s)<wsse:BinarySecurityToken.*</wsse:BinarySecurityToken>", "")),
                forgery(
                        "more time to live",
                        Why.WRONG,
                        text -> text.replaceFirst("<wsu:Expires>[0-9]{4}", "<wsu:Expires>2999")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void whatIsNotSignedAsItStandsIsRefused(String name, Why why, UnaryOperator<String> forgery) {
        String forged = forgery.apply(new String(signed(), StandardCharsets.UTF_8));
        SoapTree tree = read(forged.getBytes(StandardCharsets.UTF_8));

        var broken = catchThrowableOfType(BrokenSealException.class, () -> check.check(tree));

        assertThat(broken.why()).isEqualTo(why);
        assertThat(broken).hasMessageNotContaining("99999").hasNoCause();
    }

    @Test
    void aRealSignatureWithSha1IsRefused() throws Exception {
        SoapTree tree = unsigned();
        var header = new WSSecHeader(tree.document());
        header.insertSecurityHeader();
        var keys = SuwinetSourceTest.keys("gateway");
        var signature = new WSSecSignature(header);
        signature.setUserInfo(keys.alias(), keys.secret());
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1");
        signature.setDigestAlgo(DS + "sha1");
        signature.build(Wss.crypto(keys));
        String text = new String(tree.bytes(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<wsse:BinarySecurityToken",
                        "<u:Timestamp xmlns:u=\"" + Wss.WSU + "\"/><wsse:BinarySecurityToken");

        var broken = catchThrowableOfType(
                BrokenSealException.class, () -> check.check(read(text.getBytes(StandardCharsets.UTF_8))));

        assertThat(broken.why()).isEqualTo(Why.FORM);
    }

    @Test
    void whatIsTooOldOrFromTheFutureIsRefused() {
        for (Duration off : List.of(Duration.ofMinutes(-7), Duration.ofMinutes(2))) {
            SoapTree tree = unsigned();
            sealing(Clock.offset(Clock.systemUTC(), off)).seal(tree, List.of());

            var broken = catchThrowableOfType(BrokenSealException.class, () -> check.check(read(tree.bytes())));

            assertThat(broken.why()).isEqualTo(Why.STALE);
        }
    }

    @Test
    void aCertificateOfAStrangeAuthorityIsRefused() {
        SoapTree tree = unsigned();
        var strange = SigningKeys.ofThrowAway(TestPki.forgedFolder(), "wmo");
        new Sealing(strange, Clock.systemUTC()).seal(tree, List.of());

        var broken = catchThrowableOfType(BrokenSealException.class, () -> check.check(read(tree.bytes())));

        assertThat(broken.why()).isEqualTo(Why.WRONG);
    }

    private static Arguments forgery(String name, Why why, UnaryOperator<String> forgery) {
        return Arguments.of(name, why, forgery);
    }

    /** Signature wrapping: what was signed is still there, under the identifier that was signed, but it is not what is read. */
    private static String wrapped(String text) {
        String body = text.replaceFirst("(?s).*(<soap:Body.*</soap:Body>).*", "$1");
        String other =
                "<soap:Body><b:BijstandsregelingenInfo xmlns:b=\"urn:b\">999990044</b:BijstandsregelingenInfo></soap:Body>";
        return text.replace(body, other)
                .replaceFirst(
                        "<wsa:To ", Matcher.quoteReplacement("<x:x xmlns:x=\"urn:x\">" + body + "</x:x><wsa:To "));
    }

    private static String id(String text, String element) {
        return text.replaceFirst("(?s).*<soap:" + element + "[^>]*wsu:Id=\"([^\"]*)\".*", "$1");
    }

    private static Sealing sealing(Clock clock) {
        return new Sealing(SuwinetSourceTest.keys("gateway"), clock);
    }

    private static byte[] signed() {
        SoapTree tree = unsigned();
        sealing(Clock.systemUTC()).seal(tree, List.of());
        return tree.bytes();
    }

    private static SoapTree unsigned() {
        SoapTree tree = read(("<soap:Envelope xmlns:soap=\"" + SoapTree.SOAP + "\"><soap:Body>"
                        + new String(SuwinetSourceTest.question("999990032"), StandardCharsets.UTF_8)
                        + "</soap:Body></soap:Envelope>")
                .getBytes(StandardCharsets.UTF_8));
        tree.address("To", "https://broker.example/suwibroker");
        tree.address("Action", SuwinetService.BIJSTANDSREGELINGEN.action());
        tree.address("MessageID", "urn:uuid:0");
        tree.replyToAnonymous();
        return tree;
    }

    private static SoapTree read(byte[] bytes) {
        return SoapTree.read(bytes).orElseThrow();
    }

    private static Document platform(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }

    private static X509Certificate certificate(Document document) throws Exception {
        String token = document.getElementsByTagNameNS(Wss.WSSE, "BinarySecurityToken")
                .item(0)
                .getTextContent();
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(token)));
    }

    @Test
    void aTreeThatIsTooDeepOrHasADoctypeIsNotRead() throws Exception {
        String deep = "<a>".repeat(200) + "</a>".repeat(200);

        assertThat(SoapTree.read(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(SoapTree.read(("<!DOCTYPE a>" + new String(signed(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
