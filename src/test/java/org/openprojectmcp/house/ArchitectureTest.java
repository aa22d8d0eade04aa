package org.openprojectmcp.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Imports run one way: http to protocol to tool; the rooms below know none of these three. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openprojectmcp");

    @Test
    void protocolKnowsNothingOfHttp() {
        noClasses()
                .that()
                .resideInAPackage("..openprojectmcp.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..openprojectmcp.http..", "io.vertx..")
                .check(PRODUCT);
    }

    @Test
    void toolKnowsNothingOfTheProtocol() {
        noClasses()
                .that()
                .resideInAPackage("..openprojectmcp.tool..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..openprojectmcp.http..", "..openprojectmcp.protocol..", "io.vertx..")
                .check(PRODUCT);
    }

    @Test
    void theRoomsBelowKnowNothingOfTheThreeAbove() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..openprojectmcp.openproject..",
                        "..openprojectmcp.shape..",
                        "..openprojectmcp.config..",
                        "..openprojectmcp.health..",
                        "..openprojectmcp.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..openprojectmcp.http..", "..openprojectmcp.protocol..", "..openprojectmcp.tool..")
                .check(PRODUCT);
    }

    @Test
    void theSandboxStandsAlone() {
        classes()
                .that()
                .resideInAPackage("..openprojectmcp.sandbox..")
                .should()
                .onlyDependOnClassesThat(inOtherProjectsOr("org.openprojectmcp.sandbox"))
                .check(PRODUCT);
    }

    @Test
    void noRoomsInACircle() {
        slices().matching("org.openprojectmcp.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void noRoomsOfTheProtocolInACircle() {
        slices().matching("org.openprojectmcp.protocol.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> inOtherProjectsOr(String room) {
        return DescribedPredicate.describe(
                "outside the project or in " + room,
                type -> !type.getPackageName().startsWith("org.openprojectmcp")
                        || type.getPackageName().startsWith(room));
    }
}
