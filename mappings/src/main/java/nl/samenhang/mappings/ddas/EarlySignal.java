// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import java.util.Set;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.mappings.Mapping;
import nl.samenhang.mappings.json.JsonSchema;

/**
 * The message {@code ddas-vroegsignaal}: that a resident has fallen behind with payments (DDAS Vroegsignalering 0.9, Uitwisselmodel).
 *
 * <p>The model is one of deliveries of many signals. Here a message is one signal, so that each resident is decided on, recorded and
 * delivered by itself.
 */
public final class EarlySignal {

    public static final MessageType TYPE = new MessageType("ddas-vroegsignaal");

    /** The members of its root, in whatever order: the model has no mark of its own. */
    private static final String MARKS =
            "member:(leveringen|codeGegevensleverancier|startdatumLevering|einddatumLevering|aanleverdatumEnTijd)";

    private EarlySignal() {}

    /** A signal is what a signal partner knows of its own customers (Wgs, art. 8b). */
    public static Mapping mapping() {
        return new Mapping(
                TYPE,
                MARKS,
                Set.of(Domain.SIGNAALPARTNER),
                new Mapping.HeaderPlaces("/leveringen/0/vroegsignalen/0/ID", "/aanleverdatumEnTijd"),
                new EarlySignalReader(),
                new EarlySignalWriter());
    }

    static JsonSchema schema() {
        return JsonSchema.of("urn:samenhang:schema:ddas-vroegsignaal:0.9");
    }
}
