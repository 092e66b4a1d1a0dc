// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.brp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenhang.canonical.Authority;
import nl.samenhang.canonical.Bsn;
import nl.samenhang.canonical.Fact;
import nl.samenhang.canonical.Household;
import nl.samenhang.canonical.HouseholdDefinition;
import nl.samenhang.canonical.HouseholdMember.Basis;
import nl.samenhang.canonical.HouseholdMember.Role;
import nl.samenhang.canonical.Person;
import nl.samenhang.canonical.PersonRelation;
import nl.samenhang.canonical.Signal;
import nl.samenhang.mappings.SourceAnswer;
import nl.samenhang.mappings.brp.RegisteredHousehold.Kind;
import nl.samenhang.mappings.brp.RegisteredHousehold.Review;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Who lives together, by what the BRP says. */
class RegisteredHouseholdTest {

    private static final List<Bsn> AT_HOME = List.of(Case.P1, Case.P2, Case.P4, Case.P5);

    @Test
    void theReferenceCaseIsACoupleWithTwoChildren() {
        var found = derive(Case.P2, Case.household(Case.everybody()), residents(AT_HOME, List.of()));

        assertThat(found.household().definition()).isEqualTo(HouseholdDefinition.REGISTER);
        assertThat(found.kind()).isEqualTo(Kind.COUPLE_WITH_CHILDREN);
        assertThat(members(found))
                .containsExactlyInAnyOrder(
                        tuple(Case.P1, Role.HEAD, Basis.SAME_ADDRESS),
                        tuple(Case.P2, Role.PARTNER_OF_HEAD, Basis.BRP_PARTNER),
                        tuple(Case.P4, Role.CHILD, Basis.BRP_CHILD),
                        tuple(Case.P5, Role.CHILD, Basis.BRP_CHILD));
        assertThat(found.mayBeUsedAsItIs()).isTrue();
        assertThat(found.household().signals()).isEmpty();
    }

    @Test
    void theDaughterElsewhereIsAChildAndNoMember() {
        var found = derive(Case.P1, Case.household(Case.everybody()), residents(AT_HOME, List.of()));

        assertThat(members(found)).extracting(member -> member.toList().get(0)).doesNotContain(Case.P3);
        assertThat(found.household().relations()).anySatisfy(relation -> {
            assertThat(relation.from()).isEqualTo(Case.key(found.household(), Case.P3));
            assertThat(relation.kind().asOptional()).hasValue(Codes.CHILD);
        });
        assertThat(coResidents(found)).isEmpty();
    }

    @Test
    void theDaughterElsewhereIsAHouseholdOfHerOwn() {
        var found = derive(Case.P3, Case.household(Case.everybody()));

        assertThat(found.kind()).isEqualTo(Kind.SINGLE);
        assertThat(members(found)).containsExactly(tuple(Case.P3, Role.HEAD, Basis.SAME_ADDRESS));
    }

    @Test
    void aMinorFindsParentsAndSister() {
        var found = derive(Case.P5, Case.household(Case.everybody()));

        assertThat(members(found))
                .extracting(member -> member.toList().get(0), member -> member.toList()
                        .get(1))
                .containsExactlyInAnyOrder(
                        tuple(Case.P1, Role.HEAD),
                        tuple(Case.P2, Role.PARTNER_OF_HEAD),
                        tuple(Case.P4, Role.CHILD),
                        tuple(Case.P5, Role.CHILD));
    }

    @Test
    void bothParentsHoldAuthorityOverTheTwoMinors() {
        var found = derive(Case.P1, Case.household(Case.everybody())).household();

        assertThat(found.authorities())
                .extracting(Authority::minor)
                .containsExactlyInAnyOrder(Case.key(found, Case.P4), Case.key(found, Case.P5));
        assertThat(found.authorities()).allSatisfy(authority -> {
            assertThat(authority.kind().asOptional()).hasValue(Authority.Kind.JOINT_PARENTAL);
            assertThat(authority.holders()).containsExactly(Case.key(found, Case.P1), Case.key(found, Case.P2));
        });
    }

    @Test
    void personsOfSeveralAnswersAreJoinedByNumber() {
        List<Household> apart = new ArrayList<>();
        Case.everybody().forEach(one -> apart.add(Case.household(List.of(one))));
        apart.add(residents(AT_HOME, List.of()));

        var found = RegisteredHousehold.derive(Case.P1, apart, Case.TODAY, Case.DERIVED);

        assertThat(found.household().persons()).hasSize(5);
        assertThat(members(found)).hasSize(4);
        assertThat(Case.person(found.household(), Case.P5).name().asOptional()).isPresent();
        assertThat(Case.person(found.household(), Case.P5)
                        .contacts()
                        .asOptional()
                        .orElseThrow()
                        .get(0)
                        .address()
                        .asOptional()
                        .orElseThrow()
                        .street())
                .hasValue("Voorbeeldstraat");
    }

    @Test
    void somebodyElseAtTheAddressIsACoResidentAndNoMember() {
        var found = derive(
                Case.P1,
                Case.household(Case.everybody()),
                residents(List.of(Case.P1, Case.P2, Case.P4, Case.P5, Case.LODGER), List.of()));

        assertThat(members(found)).hasSize(4);
        assertThat(coResidents(found)).singleElement().satisfies(relation -> {
            assertThat(relation.from()).isEqualTo(Case.key(found.household(), Case.LODGER));
            assertThat(relation.to()).isEqualTo(Case.key(found.household(), Case.P1));
            assertThat(relation.kind()).isEqualTo(Fact.known(Codes.CO_RESIDENT, Case.DERIVED));
        });
    }

    @Test
    void aPossibleResidentIsNeitherAndHasToBeLookedAt() {
        var found = derive(Case.P1, Case.household(Case.everybody()), residents(AT_HOME, List.of(Case.PERHAPS)));

        assertThat(members(found)).hasSize(4);
        assertThat(coResidents(found)).isEmpty();
        assertThat(found.needsReview())
                .containsOnlyKeys(Case.key(found.household(), Case.PERHAPS))
                .containsValue(Set.of(Review.POSSIBLE_RESIDENT));
    }

    @Test
    void aPartnerWhoLivesElsewhereIsNoMember() {
        var found = derive(
                Case.P2,
                Case.household(List.of(
                        Case.father("").replace(Case.HOME, Case.ELSEWHERE),
                        Case.mother(""),
                        Case.p4(""),
                        Case.p5(""))));

        assertThat(found.kind()).isEqualTo(Kind.ONE_PARENT);
        assertThat(members(found))
                .extracting(member -> member.toList().get(0), member -> member.toList()
                        .get(1))
                .containsExactlyInAnyOrder(
                        tuple(Case.P2, Role.HEAD), tuple(Case.P4, Role.CHILD), tuple(Case.P5, Role.CHILD));
    }

    @Test
    void aPartnerWhoDiedIsNoMember() {
        var found = derive(
                Case.P2,
                Case.household(List.of(
                        Case.father(", \"overlijden\": {\"datum\": {\"type\": \"JaarDatum\", \"jaar\": 2025}}"),
                        Case.mother(""))));

        assertThat(members(found)).containsExactly(tuple(Case.P2, Role.HEAD, Basis.SAME_ADDRESS));
    }

    @Test
    void anExPartnerAtTheSameAddressIsACoResident() {
        String ended = ", \"ontbindingHuwelijkPartnerschap\": {\"datum\": {\"type\": \"DatumOnbekend\"}}";
        String married = "\"soortVerbintenis\": {\"code\": \"H\", \"omschrijving\": \"huwelijk\"}";
        var found = derive(
                Case.P1,
                Case.household(List.of(
                        Case.father("").replace(married, married + ended),
                        Case.mother("").replace(married, married + ended))));

        assertThat(members(found)).containsExactly(tuple(Case.P1, Role.HEAD, Basis.SAME_ADDRESS));
        assertThat(coResidents(found))
                .extracting(PersonRelation::from)
                .containsExactly(Case.key(found.household(), Case.P2));
    }

    @Test
    void secrecyAndDoubtHaveToBeLookedAtAndAreSignalledInTheHousehold() {
        var found = derive(
                Case.P1,
                Case.household(List.of(
                        Case.father(""),
                        Case.mother(", \"geheimhoudingPersoonsgegevens\": true"),
                        Case.p5(", \"inOnderzoek\": {\"leeftijd\": true}"))));
        Household household = found.household();

        assertThat(found.mayBeUsedAsItIs()).isFalse();
        assertThat(found.needsReview())
                .containsEntry(Case.key(household, Case.P2), Set.of(Review.SECRECY))
                .containsEntry(Case.key(household, Case.P5), Set.of(Review.IN_DOUBT))
                .hasSize(2);
        assertThat(household.signals())
                .allSatisfy(signal -> assertThat(signal.kind().asOptional()).hasValue(Signal.Kind.NEEDS_REVIEW))
                .extracting(Signal::subject)
                .containsExactlyInAnyOrder(Case.key(household, Case.P2), Case.key(household, Case.P5));
    }

    @Test
    void anAgeThatCannotBeToldHasToBeLookedAt() {
        String born2008 = Case.child(Case.P4, "Bo", "2008-01-01", Case.HOME, "")
                .replace(
                        "{\"type\": \"Datum\", \"datum\": \"2008-01-01\", \"langFormaat\": \"datum\"}",
                        "{\"type\": \"JaarDatum\", \"jaar\": 2008}");
        var found = derive(Case.P4, Case.household(List.of(born2008)));

        assertThat(found.needsReview()).containsEntry(Case.key(found.household(), Case.P4), Set.of(Review.AGE_UNKNOWN));
    }

    @Test
    void somebodyWithoutAHomeIsAloneAndHasToBeLookedAt() {
        var found =
                derive(Case.P1, Case.household(List.of(Case.father("").replace("\"W\"", "\"B\""), Case.mother(""))));

        assertThat(found.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(members(found)).hasSize(1);
        assertThat(found.needsReview()).containsEntry(Case.key(found.household(), Case.P1), Set.of(Review.NO_HOME));
    }

    @Test
    void whereOnlyTheAddressIsKnownItIsTheHouseholdOfTheAddress() {
        var found = derive(Case.P1, residents(AT_HOME, List.of()));

        assertThat(found.household().definition()).isEqualTo(HouseholdDefinition.BRP_ADDRESS);
        assertThat(found.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(members(found)).hasSize(4).contains(tuple(Case.P1, Role.UNKNOWN, Basis.SAME_ADDRESS));
    }

    @Test
    void anAddressWithMoreThanAHundredIsNoHousehold() {
        assertThat(Case.readResidents(
                        "{\"bewoningen\": [{\"adresseerbaarObjectIdentificatie\": \"0243010000000001\", \"indicatieVeelBewoners\": true}]}"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SourceAnswer.Refused("indicatieVeelBewoners"));
    }

    @Test
    void whoIsInNoAnswerHasNoHousehold() {
        assertThatThrownBy(() -> derive(Case.LODGER, Case.household(Case.everybody())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("99999");
    }

    @Test
    void aDerivedHouseholdNeverClaimsToBeFromTheRegister() {
        List<Household> answers = List.of(Case.household(Case.everybody()));

        assertThatThrownBy(() -> RegisteredHousehold.derive(Case.P1, answers, Case.TODAY, Case.REGISTER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegisteredHousehold derive(Bsn subject, Household... answers) {
        return RegisteredHousehold.derive(subject, List.of(answers), Case.TODAY, Case.DERIVED);
    }

    private static Household residents(List<Bsn> certain, List<Bsn> possible) {
        return Case.household(Case.residents(Case.HOME, certain, possible));
    }

    private static List<Tuple> members(RegisteredHousehold found) {
        return found.household().members().stream()
                .map(member -> tuple(number(found, member.person()).orElseThrow(), member.role(), member.basis()))
                .toList();
    }

    private static Optional<Bsn> number(RegisteredHousehold found, nl.samenhang.canonical.PersonKey key) {
        return found.household().persons().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .map(Person::bsn)
                .flatMap(Fact::asOptional);
    }

    private static List<PersonRelation> coResidents(RegisteredHousehold found) {
        return found.household().relations().stream()
                .filter(relation -> relation.kind().asOptional().equals(Optional.of(Codes.CO_RESIDENT)))
                .toList();
    }
}
