// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.adapters.brp;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Purpose;

/**
 * What the gateway says of itself and of why it asks.
 *
 * @param origin whose authorisation is used: {@code x-origin-oin}
 * @param application {@code x-toepassing}
 * @param purposes as whom and why the BRP is asked, for each purpose of the gateway; for any other it is not asked
 */
public record HaalCentraalSettings(Oin origin, String application, Map<Purpose, Binding> purposes) {

    /** Logs of gateways in front of the BRP have columns of this width. */
    private static final int WIDTH = 242;

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1," + WIDTH + "}");

    /**
     * What stands in the authorisation that the municipality has for the BRP.
     *
     * @param purpose {@code x-doelbinding}, such as {@code BRPACT-AlgemeneTaken}
     * @param processing {@code x-verwerking}: the processing activity, without anything about a person
     */
    public record Binding(String purpose, String processing) {

        public Binding {
            requireHeader(purpose);
            requireHeader(processing);
        }
    }

    public HaalCentraalSettings {
        requireHeader(application);
        purposes = Map.copyOf(purposes);
    }

    Optional<Binding> binding(Purpose purpose) {
        return Optional.ofNullable(purposes.get(purpose));
    }

    private static void requireHeader(String value) {
        if (!PRINTABLE.matcher(value).matches()) {
            throw new IllegalArgumentException("what goes into a header: 1 to " + WIDTH + " characters of ASCII");
        }
    }
}
