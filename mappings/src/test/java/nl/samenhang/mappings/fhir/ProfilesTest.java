// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.mappings.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenhang.canonical.Field;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What is written is valid FHIR R4, by HAPI's validator; and a Patient is one of nl-core, where its profiles are beside the project. */
class ProfilesTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Path NL_CORE =
            Path.of(System.getProperty("samenhang.shared", "missing"), "standards/school/raw/fhir/nl-core");
    private static final String PATIENT =
            "(nl-core|zib)-(Patient|NameInformation|AddressInformation)[.]xml|CodeSystem-.*|vs-.*";
    /** Of first names and of telecom the profiles of nl-core are not beside the project. */
    private static final String NOT_HERE = "Patient[.](name|telecom)\\[.*: Slicing cannot be evaluated: .*resolve.*";

    private static final Set<Field> NOTHING_WITHHELD = EnumSet.allOf(Field.class);
    private static final Set<Field> MUCH_WITHHELD =
            Family.allBut(Field.PERSON_BSN, Field.PERSON_NAME, Field.PERSON_BIRTH_DATE, Field.PERSON_GENDER);

    @Test
    void everyAnswerIsValid() {
        FhirValidator validator = validator(new PrePopulatedValidationSupport(FHIR));

        for (Set<Field> permitted : List.of(NOTHING_WITHHELD, MUCH_WITHHELD)) {
            assertThat(errors(validator, new String(Family.answer(permitted).bytes(), UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void anInvalidAnswerIsNot() {
        String broken =
                new String(Family.answer(NOTHING_WITHHELD).bytes(), UTF_8).replace("\"actual\":true", "\"actual\":7");

        assertThat(errors(validator(new PrePopulatedValidationSupport(FHIR)), broken))
                .isNotEmpty();
    }

    @Test
    void aPatientIsOneOfNlCore() throws Exception {
        assumeTrue(Files.isDirectory(NL_CORE), "no profiles of nl-core at " + NL_CORE);
        FhirValidator validator = validator(profiles());

        for (Set<Field> permitted : List.of(NOTHING_WITHHELD, MUCH_WITHHELD)) {
            Bundle bundle = FHIR.newJsonParser()
                    .parseResource(
                            Bundle.class, new String(Family.answer(permitted).bytes(), UTF_8));
            Resource patient = bundle.getEntry().get(1).getResource();
            patient.getMeta().addProfile("http://nictiz.nl/fhir/StructureDefinition/nl-core-Patient");

            assertThat(errors(validator, FHIR.newJsonParser().encodeResourceToString(patient)))
                    .filteredOn(error -> !error.matches(NOT_HERE))
                    .isEmpty();
        }
    }

    private static List<String> errors(FhirValidator validator, String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(m -> m.getSeverity() == ResultSeverityEnum.ERROR || m.getSeverity() == ResultSeverityEnum.FATAL)
                .map(ProfilesTest::line)
                .toList();
    }

    private static String line(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    /** Those that a Patient is made of: of some others, what they are based on is not beside the project. */
    private static PrePopulatedValidationSupport profiles() throws IOException {
        PrePopulatedValidationSupport profiles = new PrePopulatedValidationSupport(FHIR);
        try (Stream<Path> files = Files.list(NL_CORE)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches(PATIENT))
                    .toList()) {
                profiles.addResource(FHIR.newXmlParser().parseResource(Files.readString(file)));
            }
        }
        return profiles;
    }

    private static FhirValidator validator(PrePopulatedValidationSupport profiles) {
        FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                profiles,
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new SnapshotGeneratingValidationSupport(FHIR)));
        instances.setAnyExtensionsAllowed(true);
        instances.setErrorForUnknownProfiles(false);
        return FHIR.newValidator().registerValidatorModule(instances);
    }
}
