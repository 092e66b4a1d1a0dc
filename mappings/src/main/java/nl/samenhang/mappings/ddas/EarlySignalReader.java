// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.ddas;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Finding;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.MessageHeader;
import nl.samenhang.canonical.Money;
import nl.samenhang.canonical.PartyCode;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.SchemaVersions;
import nl.samenhang.canonical.Signal;
import nl.samenhang.mappings.MessageReader;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.UnreadableMessageException;
import nl.samenhang.mappings.json.SafeJson;

/** Reads one early signal: who, how much, since when it is known. */
final class EarlySignalReader implements MessageReader {

    private static final SchemaVersions VERSIONS = new SchemaVersions("0.9", "0.9");
    private static final int CENTS = 100;

    @Override
    public Reading read(byte[] bytes, Provenance provenance) {
        JsonNode message = SafeJson.read(bytes);
        EarlySignal.schema().check(message);
        List<Finding> breaches = Rules.breaches(message);
        if (!breaches.isEmpty()) {
            throw new UnreadableMessageException(breaches);
        }
        JsonNode delivery = message.path("leveringen").path(0);
        JsonNode signal = delivery.path("vroegsignalen").path(0);
        return new Reading(header(message, delivery, signal), household(signal, provenance), Places.losses(message));
    }

    private static MessageHeader header(JsonNode message, JsonNode delivery, JsonNode signal) {
        return new MessageHeader(
                EarlySignal.TYPE,
                new PartyCode(
                        PartyCode.DDAS, message.path("codeGegevensleverancier").asText()),
                new PartyCode(PartyCode.GEMEENTE, delivery.path("gemeentecode").asText()),
                signal.path("ID").asText(),
                LocalDate.parse(message.path("aanleverdatumEnTijd").asText().substring(0, 10)),
                VERSIONS,
                Optional.empty());
    }

    /** Nobody says that the resident lives with anybody, so that there are no members. */
    private static Household household(JsonNode signal, Provenance provenance) {
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(),
                List.of(ClientReading.person(signal.path("client"), provenance)),
                List.of(),
                List.of(),
                List.of(),
                signals(signal, provenance),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The arrears, and the crisis where the partner says that there is one. */
    private static List<Signal> signals(JsonNode signal, Provenance provenance) {
        Fact<LocalDate> date =
                Fact.of(ClientReading.text(signal, "signaaldatum").map(LocalDate::parse), provenance);
        Optional<Money> amount = signal.has("bedrag")
                ? Optional.of(new Money(Math.multiplyExact(signal.path("bedrag").longValue(), CENTS)))
                : Optional.empty();
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal(
                ClientReading.CLIENT,
                Fact.known(Signal.Kind.DEBT_ARREARS, provenance),
                date,
                Fact.of(amount, provenance)));
        if (signal.path("crisissignaal").asBoolean(false)) {
            signals.add(new Signal(
                    ClientReading.CLIENT,
                    Fact.known(Signal.Kind.CRISIS, provenance),
                    date,
                    Fact.absent(AbsentReason.NO_VALUE)));
        }
        return signals;
    }
}
