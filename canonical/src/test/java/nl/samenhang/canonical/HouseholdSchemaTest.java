// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdSchemaTest {

    private static final Path PUBLISHED =
            Path.of(System.getProperty("samenhang.root"), "docs/schema/household.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** After a change of the model: {@code mvn -pl canonical test -Dsamenhang.accept=true}, and read what changed. */
    @Test
    void thePublishedSchemaIsThatOfTheModel() throws IOException {
        String generated = JSON.writeValueAsString(HouseholdSchema.generate()).replace("\r\n", "\n") + "\n";

        if (Boolean.getBoolean("samenhang.accept")) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, generated);
        }

        assertThat(PUBLISHED).content().isEqualTo(generated);
    }

    @Test
    void theSchemaIsItselfASchema() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(HouseholdSchema.generate())).isEmpty();
    }

    @Test
    void aFilledHouseholdIsValid() {
        assertThat(errors(HouseholdJson.of(Harderwijk.household()))).isEmpty();
        assertThat(errors(HouseholdJson.of(Filled.household()))).isEmpty();
        assertThat(errors(HouseholdJson.of(Household.empty()))).isEmpty();
    }

    @Test
    void whatIsLeftOfAHouseholdAfterACutIsValid() {
        Set<Field> fields = EnumSet.of(Field.PERSON_BSN, Field.PROVISION_EXISTENCE, Field.SIGNAL_KIND);

        assertThat(errors(HouseholdJson.of(Harderwijk.household().retain(Set.of(Harderwijk.FATHER), fields))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /persons/0/bsn/value                 | "12345"                                    | a BSN of five digits
            /persons/0/birthDate/value/date      | "1975-02-30"                               | a day that does not exist
            /persons/0/birthDate/value/precision | "WEEK"                                     | a precision that is not in the list
            /persons/0/name                      | {}                                         | a fact without a value and without a reason
            /persons/0/name                      | {"absent": "SECRET"}                       | a reason that is not in the list
            /persons/0/name                      | {"absent": "NO_VALUE", "value": "somebody"} | a fact that is absent and known
            /persons/0/shoeSize                  | 43                                         | a component that the model does not have
            /signals/0/amount/value              | 1840.50                                    | an amount in euros
            /signals/0/amount/value              | "184000"                                   | an amount in words
            /provisions/0/provision              | "Subsidy"                                  | a provision of no law
            /provisions/0/productCode/value      | {"code": "02A03"}                          | a code without its list
            /definition                          | "NEIGHBOURS"                               | a household by nobody's definition
            """)
    void aBrokenHouseholdIsRefused(String place, String broken, String why) throws JsonProcessingException {
        ObjectNode household = HouseholdJson.of(Harderwijk.household());
        int end = place.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) household.at(place.substring(0, end));

        parent.set(place.substring(end + 1), JSON.readTree(broken));

        assertThat(errors(household)).as(why).isNotEmpty();
    }

    @Test
    void aHouseholdWithoutItsProvenanceIsRefused() {
        ObjectNode household = HouseholdJson.of(Harderwijk.household());

        ((ObjectNode) household.at("/persons/0/bsn")).remove("provenance");

        assertThat(errors(household)).isNotEmpty();
    }

    private static List<Error> errors(JsonNode household) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(HouseholdSchema.generate())
                .validate(
                        household, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
