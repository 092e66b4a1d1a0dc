// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.MessageType;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.Mappings;
import nl.samenhang.mappings.Reading;
import nl.samenhang.mappings.Writing;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;

/** What tests do with messages. */
final class Messages {

    static final Mappings MAPPINGS = Mappings.standard();

    static final Provenance PROVENANCE = new Provenance(
            "harderwijk-wmo",
            Domain.WMO,
            new MessageType("wmo-301"),
            new MessageId(new UUID(1, 2)),
            Instant.parse("2026-11-22T10:00:00Z"),
            Trust.DECIDED);

    private Messages() {}

    static Reading read(byte[] message) {
        MessageType type = MAPPINGS.recognise(message).orElseThrow();
        return MAPPINGS.reader(type).orElseThrow().read(message, PROVENANCE);
    }

    /** Writes all of it, as its own type. */
    static Writing write(Reading reading) {
        return MAPPINGS.writer(reading.header().type())
                .orElseThrow()
                .write(reading.header(), disclosed(reading.household(), EnumSet.allOf(Field.class)));
    }

    static Disclosure disclosed(Household household, EnumSet<Field> fields) {
        var ground = new Decision.Ground("test", new Statute("Wmo 2015", "5.2.1", LocalDate.of(2026, 1, 1)));
        var subjects = household.persons().stream().map(Person::key).collect(Collectors.toSet());
        return new Decision.Permit(List.of(ground), subjects, fields, List.of()).disclose(household);
    }
}
