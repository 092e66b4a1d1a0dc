// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenhang.adapters.brp.HaalCentraalSettings;
import nl.samenhang.adapters.brp.HaalCentraalSource;
import nl.samenhang.adapters.pki.ThrowAwayPki;
import nl.samenhang.adapters.pki.Tls;
import nl.samenhang.adapters.simulators.BrpSimulator;
import nl.samenhang.canonical.AbsentReason;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Domain;
import nl.samenhang.canonical.Envelope;
import nl.samenhang.canonical.ExchangeId;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Field;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember.Role;
import nl.samenhang.canonical.MessageId;
import nl.samenhang.canonical.Oin;
import nl.samenhang.canonical.Party;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonKey;
import nl.samenhang.canonical.Provenance;
import nl.samenhang.canonical.Purpose;
import nl.samenhang.canonical.Trust;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.SourceMapping;
import nl.samenhang.mappings.brp.Brp;
import nl.samenhang.mappings.brp.RegisteredHousehold;
import nl.samenhang.policy.Decision;
import nl.samenhang.policy.Disclosure;
import nl.samenhang.policy.Statute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one number to a household: question, mutual TLS, answer, and who lives together. */
class BrpTest {

    private static final Party WMO =
            new Party("wmo-backoffice", new Oin("00000001000000000010"), Set.of(Domain.WMO), Set.of());
    private static final Party BRP = new Party("brp", new Oin("00000001000000000030"), Set.of(Domain.BRP), Set.of());
    private static final Oin GATEWAY = new Oin("00000001000000000001");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Purpose PURPOSE = new Purpose("wmo-levering");
    private static final Set<Field> EVERYTHING = EnumSet.allOf(Field.class);
    private static final Map<String, SourceMapping> MAPPINGS =
            Brp.mappings().stream().collect(Collectors.toMap(m -> m.question().code(), m -> m));

    @TempDir
    static Path folder;

    @Test
    void theReferenceHouseholdIsFoundFromTheNumberOfTheMother() throws Exception {
        ThrowAwayPki.create(
                folder,
                List.of(
                        new ThrowAwayPki.Holder("gateway", GATEWAY, "Gemeente Harderwijk"),
                        new ThrowAwayPki.Holder("brp", BRP.oin(), "Basisregistratie personen")),
                Clock.systemUTC());
        try (var simulator = new BrpSimulator(0, Tls.ofThrowAway(folder, "brp"), Clock.fixed(NOW, ZoneOffset.UTC))) {
            var source = new HaalCentraalSource(
                    Tls.ofThrowAway(folder, "gateway"),
                    party -> Optional.of(simulator.uri()),
                    new HaalCentraalSettings(
                            GATEWAY,
                            "Samenhang",
                            Map.of(PURPOSE, new HaalCentraalSettings.Binding("BRPACT-Wmo", "Wmo-uitvoering"))),
                    Duration.ofSeconds(20));

            Household mother = ask(source, Brp.PERSONS.code(), disclosed(named("999990020")));
            Household family = ask(source, Brp.PERSONS.code(), disclosed(mother));
            Household residents = ask(source, Brp.RESIDENTS.code(), disclosed(mother));
            var found = RegisteredHousehold.derive(
                    new Bsn("999990020"), List.of(mother, family, residents), TODAY, provenance(Trust.DERIVED));

            assertThat(found.household().definition()).isEqualTo(HouseholdDefinition.REGISTER);
            assertThat(found.kind()).isEqualTo(RegisteredHousehold.Kind.COUPLE_WITH_CHILDREN);
            assertThat(found.mayBeUsedAsItIs()).isTrue();
            assertThat(found.household().persons()).hasSize(5);
            assertThat(found.household().members())
                    .extracting(m -> number(found.household(), m.person()), m -> m.role())
                    .containsExactlyInAnyOrder(
                            tuple("999990019", Role.HEAD),
                            tuple("999990020", Role.PARTNER_OF_HEAD),
                            tuple("999990044", Role.CHILD),
                            tuple("999990056", Role.CHILD));
            assertThat(found.household().authorities()).hasSize(2);
        }
    }

    private static Household ask(HaalCentraalSource source, String type, Disclosure about) {
        SourceMapping mapping = MAPPINGS.get(type);
        byte[] question = mapping.writer().write(about, EVERYTHING, TODAY);
        byte[] answer = source.ask(
                new Envelope(
                        new ExchangeId(new UUID(1, 1)),
                        new MessageId(new UUID(1, 2)),
                        WMO,
                        BRP,
                        mapping.question(),
                        PURPOSE,
                        NOW),
                question);
        return ((SourceAnswer.Known) mapping.reader().read(answer, provenance(Trust.SOURCE_REGISTER))).household();
    }

    /** Somebody of whom the number is known and nothing else. */
    private static Household named(String number) {
        Person person = new Person(
                new PersonKey("client"),
                Fact.known(new Bsn(number), provenance(Trust.STATED)),
                absent(),
                absent(),
                absent(),
                absent(),
                absent(),
                absent(),
                absent(),
                absent(),
                absent(),
                absent(),
                absent(),
                absent());
        return new Household(
                HouseholdDefinition.MESSAGE,
                List.of(),
                List.of(person),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Disclosure disclosed(Household household) {
        var ground = new Decision.Ground("test", new Statute("Wmo 2015", "5.2.1", LocalDate.of(2026, 1, 1)));
        var subjects = household.persons().stream().map(Person::key).collect(Collectors.toSet());
        return new Decision.Permit(List.of(ground), subjects, EnumSet.allOf(Field.class), List.of())
                .disclose(household);
    }

    private static String number(Household household, PersonKey key) {
        return household.persons().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .flatMap(person -> person.bsn().asOptional())
                .orElseThrow()
                .value();
    }

    private static Provenance provenance(Trust trust) {
        return new Provenance("brp", Domain.BRP, Brp.PERSONS, new MessageId(new UUID(1, 2)), NOW, trust);
    }

    private static <T> Fact<T> absent() {
        return Fact.absent(AbsentReason.UNKNOWN);
    }
}
