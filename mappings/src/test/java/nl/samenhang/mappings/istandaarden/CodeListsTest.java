// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.istandaarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A code that a mapper uses is in a list; a list has the codes that the schema has. */
class CodeListsTest {

    @ParameterizedTest
    @CsvSource({
        "COD046, Gender",
        "COD170, DatePrecision",
        "COD472, RelationKind",
        "COD700, NameUse",
        "COD747, CommunicationForm",
        "COD757, ContactFunction",
        "NUM061, AddressDesignation",
        "WJ232, LegalStatus",
        "WJ003, LegalRepresentation",
        "WJ756, Unit",
        "WMO757, Frequency",
        "WJ001, ReturnCode",
        "WMO002, ChangeReason",
        "JZ002, ChangeReason"
    })
    void aListHasTheCodesOfTheSchema(String system, String type) {
        assertThat(Codes.list(system).codes()).containsExactlyInAnyOrderElementsOf(codesOf(CareMessage.WMO_302, type));
    }

    @Test
    void theCategoriesAreThoseOfTheLaw() {
        assertThat(Codes.list("WMO020").codes())
                .containsExactlyInAnyOrderElementsOf(codesOf(CareMessage.WMO_301, "ProductCategory"));
        assertThat(Codes.list("JZ020").codes())
                .containsExactlyInAnyOrderElementsOf(codesOf(CareMessage.JW_301, "ProductCategory"));
    }

    @ParameterizedTest
    @CsvSource({
        "WMO002, 13", "WMO002, 01", "JZ002, 13", "JZ002, 01", "COD757, 01", "COD757, 02", "COD757, 03", "COD757, 04",
        "COD747, 1", "COD700, 6", "WMO757, 2", "WMO757, 4", "WMO757, 6", "WJ756, 14", "WJ756, 16", "WJ756, 83",
        "WJ756, 84", "WMO020, 11", "WMO020, 12", "WMO020, 13", "WMO020, 14", "WJ001, 0001"
    })
    void aCodeThatARuleSpeaksOfIsInItsList(String system, String code) {
        assertThat(Codes.list(system).label(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COD046", "COD472", "WJ001", "WMO020"})
    void aListSaysInItsFirstLineWhatItIsAndWhereItIsFrom(String system) {
        assertThat(Files.text(system + ".csv").lines().findFirst().orElseThrow())
                .matches("# " + system + " .*; .* 3\\.2; source: .+");
    }

    private static List<String> codesOf(CareMessage message, String type) {
        List<String> codes = new ArrayList<>();
        SchemaModel.leaves(SchemaModel.of(message)).stream()
                .map(Map.Entry::getValue)
                .filter(leaf -> leaf.type().equals(type))
                .findFirst()
                .ifPresent(leaf -> codes.addAll(leaf.codes()));
        return codes;
    }
}
