// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.duo;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenhang.adapters.http.Calls;
import nl.samenhang.adapters.pki.CertificateOin;
import nl.samenhang.adapters.pki.SigningKeys;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.suwinet.BrokenSealException;
import nl.samenhang.adapters.suwinet.SealCheck;
import nl.samenhang.adapters.suwinet.Sealing;
import nl.samenhang.adapters.suwinet.SoapTree;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import org.w3c.dom.Element;

/** Calls a service of DUO; an answer is believed only if DUO has signed all of it as the answer to this very request. */
final class DuoClient implements AutoCloseable {

    private static final int MOST_BYTES = 5_000_000;
    private static final Pattern CODE = Pattern.compile("[A-Z]K[0-9]{4}");
    /** Trouble of DUO itself; only then does the same request make sense again. */
    private static final Set<String> PASSING = Set.of("DK0050", "DK0051");

    private final DuoSettings settings;
    private final Calls calls;
    private final Sealing sealing;
    private final SealCheck seals;

    DuoClient(DuoSettings settings, Tls tls, SigningKeys keys, Clock clock) {
        this.settings = settings;
        this.calls = new Calls(tls, settings.patience(), MOST_BYTES);
        this.sealing = new Sealing(keys, clock);
        this.seals = new SealCheck(keys, clock);
    }

    /**
     * Calls.
     *
     * @param payload what the body holds
     * @return what the body of the answer holds
     * @throws DeliveryException if no answer came, or none that may be believed, or a fault
     */
    Element call(String operation, String payload) {
        String id = Edukoppeling.newId();
        SoapTree request = Edukoppeling.request(
                operation, id, Edukoppeling.address(settings.address(), settings.duo()), settings.own(), payload);
        sealing.seal(request, List.of());
        HttpResponse<byte[]> response = calls.send(
                settings.duo(),
                HttpRequest.newBuilder(settings.address())
                        .timeout(settings.patience())
                        .header("Content-Type", "text/xml;charset=UTF-8")
                        .header("SOAPAction", "\"" + Edukoppeling.action(operation) + "\"")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                        .build());
        SoapTree answer = SoapTree.read(response.body()).orElseThrow(() -> noAnswer(response.statusCode()));
        Element payloadOfAnswer = answer.payload().orElseThrow(() -> noAnswer(response.statusCode()));
        if ("Fault".equals(payloadOfAnswer.getLocalName())) {
            throw fault(payloadOfAnswer);
        }
        requireAnswer(answer, operation, id);
        return payloadOfAnswer;
    }

    private void requireAnswer(SoapTree answer, String operation, String id) {
        try {
            boolean signedByDuo =
                    CertificateOin.of(seals.check(answer).signer()).equals(Optional.of(settings.duo()));
            require(signedByDuo, "answer-signature");
        } catch (BrokenSealException e) {
            throw new DeliveryException("answer-signature", Retry.NEVER);
        }
        require(answer.addressing("RelatesTo").equals(Optional.of(id)), "answer-unrelated");
        require(
                answer.addressing("Action").equals(Optional.of(Edukoppeling.answerAction(operation)))
                        && answer.addressing("MessageID").isPresent()
                        && Edukoppeling.oin(answer.from()).equals(Optional.of(settings.duo()))
                        && Edukoppeling.oin(answer.addressing("To")).equals(Optional.of(settings.own())),
                "source-answer");
    }

    /** Of a fault only a code of the published list is repeated; its text may quote the request. */
    private static DeliveryException fault(Element fault) {
        Matcher code = CODE.matcher(Edukoppeling.text(fault, "faultcode"));
        if (!code.find()) {
            return new DeliveryException("soap-fault", Retry.LATER);
        }
        return new DeliveryException(code.group(), PASSING.contains(code.group()) ? Retry.LATER : Retry.NEVER);
    }

    private static DeliveryException noAnswer(int status) {
        return new DeliveryException(
                status == 200 ? "source-answer" : "source-status-" + status,
                status >= 500 || status == 408 || status == 429 ? Retry.LATER : Retry.NEVER);
    }

    private static void require(boolean right, String code) {
        if (!right) {
            throw new DeliveryException(code, Retry.NEVER);
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
