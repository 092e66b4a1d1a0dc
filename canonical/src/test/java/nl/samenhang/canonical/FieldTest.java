// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {

    @ParameterizedTest
    @EnumSource(Field.class)
    void aFieldIsFoundByThePathThatRulesUse(Field field) {
        assertThat(Field.named(field.path())).contains(field);
        assertThat(field.path()).matches("[a-z]+(\\.[a-zA-Z]+)*");
    }

    @Test
    void aWordThatIsNotAFieldIsNotFound() {
        assertThat(Field.named("person.shoeSize")).isEmpty();
        assertThat(Field.named("PERSON_BSN")).isEmpty();
    }
}
