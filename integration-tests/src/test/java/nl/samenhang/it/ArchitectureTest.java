// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import nl.samenhang.policy.Disclosure;

/** Who may know whom, as in docs/ARCHITECTURE.md. Maven keeps modules apart; this keeps apart what one module brings another. */
@AnalyzeClasses(packages = "nl.samenhang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "nl.samenhang..";

    @ArchTest
    static final ArchRule theModelKnowsNothingOfOurs = knowsOnly("nl.samenhang.canonical..");

    @ArchTest
    static final ArchRule policyKnowsTheModel = knowsOnly("nl.samenhang.policy..", "nl.samenhang.canonical..");

    @ArchTest
    static final ArchRule theTrailKnowsTheModel = knowsOnly("nl.samenhang.audit..", "nl.samenhang.canonical..");

    @ArchTest
    static final ArchRule theVerifierSharesNothingWithTheTrail = knowsOnly("nl.samenhang.verifier..");

    @ArchTest
    static final ArchRule mappingsKnowTheModelAndDisclosures =
            knowsOnly("nl.samenhang.mappings..", "nl.samenhang.canonical..", "nl.samenhang.policy..");

    @ArchTest
    static final ArchRule ofPolicyMappingsKnowOnlyWhatWasDisclosed = noClasses()
            .that()
            .resideInAPackage("nl.samenhang.mappings..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("nl.samenhang.policy..").and(not(type(Disclosure.class))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adaptersKnowTheModelAndNothingOfWhatIsDoneWithIt =
            knowsOnly("nl.samenhang.adapters..", "nl.samenhang.canonical..");

    @ArchTest
    static final ArchRule routesDoNotKnowWhoWiresThem = knowsOnly(
            "nl.samenhang.routes..",
            "nl.samenhang.canonical..",
            "nl.samenhang.policy..",
            "nl.samenhang.mappings..",
            "nl.samenhang.audit..");

    @ArchTest
    static final ArchRule theConsoleKnowsTheTrailAndNothingThatMessagesGoThrough = knowsOnly(
            "nl.samenhang.console..", "nl.samenhang.canonical..", "nl.samenhang.policy..", "nl.samenhang.audit..");

    @ArchTest
    static final ArchRule camelIsForRoutesAndTheApp =
            only("org.apache.camel..", "nl.samenhang.routes..", "nl.samenhang.app..");

    @ArchTest
    static final ArchRule springIsForTheQueuesOfTheApp = only("org.springframework..", "nl.samenhang.app..");

    @ArchTest
    static final ArchRule soapIsForTheSoapAdapters =
            only("org.apache.cxf..", "nl.samenhang.adapters..ggk..", "nl.samenhang.adapters..suwinet..");

    @ArchTest
    static final ArchRule signedSoapIsForSuwinet = only("org.apache.wss4j..", "nl.samenhang.adapters..suwinet..");

    @ArchTest
    static final ArchRule aLibraryForFhirIsForItsEdge = only("ca.uhn.fhir..", "nl.samenhang.adapters.fhir..");

    @ArchTest
    static final ArchRule resourcesOfThatLibraryAreForItsEdge = only("org.hl7.fhir..", "nl.samenhang.adapters.fhir..");

    private static ArchRule knowsOnly(String module, String... others) {
        String[] known = new String[others.length + 1];
        known[0] = module;
        System.arraycopy(others, 0, known, 1, others.length);
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAnyPackage(OURS).and(resideOutsideOfPackages(known)))
                .allowEmptyShould(true);
    }

    private static ArchRule only(String library, String... users) {
        ClassesShouldConjunction rule = noClasses()
                .that(resideInAnyPackage(OURS).and(resideOutsideOfPackages(users)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
        return rule.allowEmptyShould(true);
    }
}
