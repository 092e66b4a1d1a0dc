// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.suwinet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.adapters.pki.CertificateOin;
import nl.samenhang.canonical.DeliveryException;
import nl.samenhang.canonical.DeliveryException.Retry;
import org.w3c.dom.Element;

/** Whether what came back is the answer of this source to this question about this person. Nothing of it is believed before. */
final class AnswerCheck {

    private static final String FWI = "http://bkwi.nl/SuwiML/FWI/v0205";
    private static final Set<String> REFUSALS = Set.of("Fout", "FWI", "NietGerechtigd", "NietVanToepassing");

    private final SealCheck seals;

    AnswerCheck(SealCheck seals) {
        this.seals = seals;
    }

    /**
     * The payload of the answer.
     *
     * @throws DeliveryException if it is a fault, or is not to be believed; its code says which
     */
    byte[] payload(Asked asked, byte[] question) {
        SoapTree answer = SoapTree.read(asked.answer()).orElseThrow(AnswerCheck::noAnswer);
        Element payload = answer.payload().orElseThrow(AnswerCheck::noAnswer);
        if (SoapTree.is(payload, SoapTree.SOAP, "Fault")) {
            throw fault(payload);
        }
        requireSealed(answer, asked);
        require(answer.addressing("RelatesTo").equals(Optional.of(asked.id())), "answer-unrelated");
        if (!answer.addressing("Action").equals(Optional.of(asked.service().answerAction()))
                || answer.addressing("MessageID").isEmpty()) {
            throw noAnswer();
        }
        byte[] bytes = SoapTree.bytes(payload);
        require(isAbout(payload, person(question)), "answer-other-person");
        return bytes;
    }

    private void requireSealed(SoapTree answer, Asked asked) {
        Seal seal;
        try {
            seal = seals.check(answer);
        } catch (BrokenSealException e) {
            throw new DeliveryException("answer-signature", Retry.NEVER);
        }
        require(CertificateOin.of(seal.signer()).equals(Optional.of(asked.source())), "answer-signature");
        require(seal.confirms().equals(Set.of(asked.seal())), "answer-unconfirmed");
    }

    /**
     * A fault with an FWI is the source's: it did not accept the request, and will not accept the same again. One without is of
     * something between us and the source.
     */
    private static DeliveryException fault(Element fault) {
        boolean refused = SoapTree.children(fault).stream()
                .filter(child -> "detail".equals(child.getLocalName()))
                .flatMap(detail -> SoapTree.children(detail).stream())
                .anyMatch(one -> FWI.equals(one.getNamespaceURI()) && REFUSALS.contains(one.getLocalName()));
        return refused
                ? new DeliveryException("question-rejected", Retry.NEVER)
                : new DeliveryException("soap-fault", Retry.LATER);
    }

    /** Of every person that an answer is given about, the number is that of the question. An answer without one is about nobody. */
    private static boolean isAbout(Element payload, String person) {
        return SoapTree.children(payload).stream()
                .filter(child -> "ClientSuwi".equals(child.getLocalName()))
                .allMatch(client -> numbers(client).equals(List.of(person)));
    }

    private static String person(byte[] question) {
        return SoapTree.readPayload(question).map(AnswerCheck::numbers).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a question has a Burgerservicenr"));
    }

    private static List<String> numbers(Element parent) {
        return SoapTree.children(parent).stream()
                .filter(child -> "Burgerservicenr".equals(child.getLocalName()))
                .map(child -> String.valueOf(child.getTextContent()).strip())
                .toList();
    }

    private static void require(boolean right, String code) {
        if (!right) {
            throw new DeliveryException(code, Retry.NEVER);
        }
    }

    private static DeliveryException noAnswer() {
        return new DeliveryException("receiver-answer", Retry.LATER);
    }
}
