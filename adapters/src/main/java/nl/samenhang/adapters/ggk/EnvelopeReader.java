// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.ggk;

import java.util.Base64;
import java.util.Optional;

/** Opens an envelope: from its texts to what they mean. */
final class EnvelopeReader {

    private EnvelopeReader() {}

    /**
     * Opens a Di01 or Du01.
     *
     * @throws EnvelopeFaultException if an element is missing or is not what the schema says
     */
    static GgkEnvelope open(Leaves leaves) throws EnvelopeFaultException {
        boolean answer = leaves.root().equals(Ggk.DU01);
        required(leaves, "stuurgegevens/berichtcode", answer ? "Du01" : "Di01");
        return new GgkEnvelope(
                address(leaves, "zender"),
                address(leaves, "ontvanger"),
                required(leaves, "stuurgegevens/referentienummer", Ggk.REFERENCE),
                answer
                        ? Optional.of(required(leaves, "stuurgegevens/crossRefnummer", Ggk.REFERENCE))
                        : Optional.empty(),
                required(leaves, "stuurgegevens/tijdstipBericht", "[0-9]{8,17}"),
                function(leaves),
                new GgkEnvelope.Versions(
                        version(leaves, "applicatieVersie"),
                        version(leaves, "applicatieSubversie"),
                        version(leaves, "functieVersie"),
                        version(leaves, "functieSubversie")),
                payload(leaves));
    }

    private static Address address(Leaves leaves, String end) throws EnvelopeFaultException {
        return new Address(
                required(leaves, "stuurgegevens/" + end + "/organisatie", ".{1,200}"),
                required(leaves, "stuurgegevens/" + end + "/applicatie", ".{3,50}"));
    }

    private static String function(Leaves leaves) throws EnvelopeFaultException {
        String function = required(leaves, "stuurgegevens/functie", ".{1,30}");
        if (!Ggk.isFunction(function)) {
            throw new EnvelopeFaultException(
                    FaultCode.FUNCTION, "stuurgegevens/functie: WMO of JW met 301 tot en met 325");
        }
        return function;
    }

    private static String version(Leaves leaves, String name) throws EnvelopeFaultException {
        return required(leaves, "parameters/" + name, "[0-9]{4}");
    }

    /** An {@code xmlBestand} or a {@code tekstBestand}: we do not need the file name of the latter. */
    private static byte[] payload(Leaves leaves) throws EnvelopeFaultException {
        String base64 = leaves.text("parameters/bericht/xmlBestand")
                .or(() -> leaves.text("parameters/bericht/tekstBestand"))
                .orElseThrow(() -> fault("parameters/bericht"));
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw fault("parameters/bericht/xmlBestand");
        }
    }

    private static String required(Leaves leaves, String path, String form) throws EnvelopeFaultException {
        return leaves.text(path).filter(text -> text.matches(form)).orElseThrow(() -> fault(path));
    }

    private static EnvelopeFaultException fault(String path) {
        return new EnvelopeFaultException(FaultCode.ENVELOPE, path + ": ontbreekt of voldoet niet aan het schema");
    }
}
