// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.it;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What no class may do, whatever the module. */
@AnalyzeClasses(packages = "nl.samenhang", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    /** A main class hands its streams to what has results to print. */
    @ArchTest
    static final ArchRule nobodyButAMainClassTouchesTheConsole = noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** With every factory open to external entities by default, there is one class that closes them. */
    @ArchTest
    static final ArchRule oneClassMakesXmlFactories = noClasses()
            .that()
            .doNotHaveSimpleName("SafeXml")
            .should()
            .callMethodWhere(target(owner(resideInAnyPackage(
                            "javax.xml.parsers",
                            "javax.xml.stream",
                            "javax.xml.validation",
                            "javax.xml.transform",
                            "javax.xml.xpath")))
                    .and(target(nameMatching("new(Default)?(NS)?(Instance|Factory)"))))
            .orShould()
            .callConstructorWhere(target(owner(resideInAPackage("com.ctc.wstx.stax"))));

    @ArchTest
    static final ArchRule timeComesFromAClockThatIsPassedIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Only where the wiring is made; everybody else is handed one. */
    @ArchTest
    static final ArchRule theClockOfTheSystemIsReadByTheAppAlone = noClasses()
            .that()
            .resideOutsideOfPackage("nl.samenhang.app..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    /** Libraries of certificates ask for the old class, so it may be made from an instant, and not be kept. */
    @ArchTest
    static final ArchRule nobodyKeepsTheOldDate = noFields()
            .should()
            .haveRawType(java.util.Date.class)
            .orShould()
            .haveRawType(java.util.Calendar.class)
            .orShould()
            .haveRawType(java.text.SimpleDateFormat.class);

    @ArchTest
    static final ArchRule nobodyAsksForTheOldDateOfNow = noClasses().should().callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule charsetsAreNamed = noClasses()
            .should()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callConstructor(java.io.InputStreamReader.class, InputStream.class)
            .orShould()
            .callConstructor(java.io.OutputStreamWriter.class, OutputStream.class)
            .orShould()
            .callConstructor(java.io.FileReader.class, String.class)
            .orShould()
            .callConstructor(java.io.FileWriter.class, String.class)
            .orShould()
            .callMethod(java.nio.charset.Charset.class, "defaultCharset");

    @ArchTest
    static final ArchRule localesAreNamed = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault");
}
