// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.suwinet.BrokenSealException.Why;
import org.apache.wss4j.common.bsp.BSPRule;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.w3c.dom.Element;

/** Checks signed envelopes: form, time, signature, trust, and that every header and the body are covered. */
public final class SealCheck {

    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int SMALLEST_RSA_KEY = 2048;

    private final Crypto crypto;
    private final Clock clock;
    private final AlgorithmSuite algorithms = algorithms();

    public SealCheck(SigningKeys keys, Clock clock) {
        this.crypto = Wss.crypto(keys);
        this.clock = clock;
    }

    /**
     * Checks one.
     *
     * @throws BrokenSealException if anything of it is not right
     */
    public Seal check(SoapTree envelope) throws BrokenSealException {
        Element security = SealForm.security(envelope);
        requireFresh(SealForm.part(security, "Timestamp"));
        WSSecurityEngineResult result = signature(security);
        requireCovered(envelope, security, result);
        if (!(result.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE) instanceof X509Certificate signer)
                || !(result.get(WSSecurityEngineResult.TAG_SIGNATURE_VALUE) instanceof byte[] value)) {
            throw new BrokenSealException(Why.WRONG);
        }
        return new Seal(signer, Base64.getEncoder().encodeToString(value), confirmed(security));
    }

    /** The cause is dropped on purpose: it may quote the message. */
    private WSSecurityEngineResult signature(Element security) throws BrokenSealException {
        try {
            WSHandlerResult results = new WSSecurityEngine().processSecurityHeader(security, request());
            List<WSSecurityEngineResult> signatures =
                    results.getActionResults().getOrDefault(WSConstants.SIGN, List.of());
            if (signatures.size() == 1) {
                return signatures.getFirst();
            }
        } catch (WSSecurityException e) {
            throw new BrokenSealException(Why.WRONG);
        }
        throw new BrokenSealException(Why.WRONG);
    }

    private RequestData request() {
        var data = new RequestData();
        data.setWssConfig(WSSConfig.getNewInstance());
        data.setSigVerCrypto(crypto);
        data.setAlgorithmSuite(algorithms);
        // The profile of 2010 knows no signatures by elliptic curve and no digests above SHA-256; our own list does.
        data.setIgnoredBSPRules(List.of(BSPRule.R5421, BSPRule.R5420));
        // Any holder of a certificate of our authorities may sign; whether it is the right one is for who asks to say,
        // by its OIN.
        data.setSubjectCertConstraints(List.of(Pattern.compile(".*")));
        // What counts as fresh is judged above, by the gateway's own clock.
        data.setTimeStampStrict(false);
        data.setTimeStampTTL(Integer.MAX_VALUE);
        data.setTimeStampFutureTTL(Integer.MAX_VALUE);
        // No memory of what came before: a question changes nothing, and an answer is bound to its question by
        // SignatureConfirmation.
        return data;
    }

    private void requireFresh(Element timestamp) throws BrokenSealException {
        Instant now = clock.instant();
        List<Instant> moments = new ArrayList<>();
        for (Element moment : SoapTree.children(timestamp)) {
            moments.add(instant(moment));
        }
        boolean form = !moments.isEmpty()
                && moments.size() < 3
                && SoapTree.is(SoapTree.children(timestamp).getFirst(), Wss.WSU, "Created");
        if (!form
                || moments.getFirst().isAfter(now.plus(SKEW))
                || moments.getFirst().plus(Sealing.LIFE).plus(SKEW).isBefore(now)
                || (moments.size() == 2 && moments.getLast().isBefore(now))) {
            throw new BrokenSealException(Why.STALE);
        }
    }

    private static Instant instant(Element moment) throws BrokenSealException {
        try {
            return OffsetDateTime.parse(String.valueOf(moment.getTextContent()).strip())
                    .toInstant();
        } catch (DateTimeException e) {
            throw new BrokenSealException(Why.STALE);
        }
    }

    /** By the nodes themselves, not by their names: a copy of a signed part elsewhere in the envelope does not count. */
    private static void requireCovered(SoapTree envelope, Element security, WSSecurityEngineResult result)
            throws BrokenSealException {
        List<Element> needed = new ArrayList<>(envelope.headers());
        needed.removeIf(one -> one.isSameNode(security));
        SoapTree.children(security).stream()
                .filter(child -> SoapTree.is(child, Wss.WSU, "Timestamp")
                        || SoapTree.is(child, Wss.WSSE11, "SignatureConfirmation"))
                .forEach(needed::add);
        needed.add(envelope.body());
        List<Element> covered = covered(result);
        for (Element one : needed) {
            if (covered.stream().noneMatch(one::isSameNode)) {
                throw new BrokenSealException(Why.UNCOVERED);
            }
        }
    }

    private static List<Element> covered(WSSecurityEngineResult result) {
        List<Element> covered = new ArrayList<>();
        if (result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> references) {
            for (Object one : references) {
                if (one instanceof WSDataRef reference && reference.getProtectedElement() != null) {
                    covered.add(reference.getProtectedElement());
                }
            }
        }
        return covered;
    }

    private static Set<String> confirmed(Element security) {
        return SoapTree.children(security).stream()
                .filter(child -> SoapTree.is(child, Wss.WSSE11, "SignatureConfirmation"))
                .map(child -> child.getAttribute("Value"))
                .collect(Collectors.toSet());
    }

    private static AlgorithmSuite algorithms() {
        var suite = new AlgorithmSuite();
        Wss.SIGNATURES.forEach(suite::addSignatureMethod);
        Wss.DIGESTS.forEach(suite::addDigestAlgorithm);
        suite.addC14nAlgorithm(Wss.EXCLUSIVE);
        suite.addTransformAlgorithm(Wss.EXCLUSIVE);
        suite.setMinimumAsymmetricKeyLength(SMALLEST_RSA_KEY);
        return suite;
    }
}
