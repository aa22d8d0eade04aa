package org.openprojectmcp.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Imports run one way: http to protocol to tool; the rooms below know none of these three. */
@AnalyzeClasses(packages = "org.openprojectmcp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule protocolKnowsNothingOfHttp = noClasses()
            .that()
            .resideInAPackage("..openprojectmcp.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..openprojectmcp.http..", "io.vertx..");

    @ArchTest
    static final ArchRule toolKnowsNothingOfTheProtocol = noClasses()
            .that()
            .resideInAPackage("..openprojectmcp.tool..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..openprojectmcp.http..", "..openprojectmcp.protocol..", "io.vertx..");

    @ArchTest
    static final ArchRule theRoomsBelowKnowNothingOfTheThreeAbove = noClasses()
            .that()
            .resideInAnyPackage(
                    "..openprojectmcp.openproject..",
                    "..openprojectmcp.shape..",
                    "..openprojectmcp.config..",
                    "..openprojectmcp.health..",
                    "..openprojectmcp.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..openprojectmcp.http..", "..openprojectmcp.protocol..", "..openprojectmcp.tool..");

    @ArchTest
    static final ArchRule theSandboxStandsAlone = classes()
            .that()
            .resideInAPackage("..openprojectmcp.sandbox..")
            .should()
            .onlyDependOnClassesThat(inOtherProjectsOr("org.openprojectmcp.sandbox"));

    @ArchTest
    static final ArchRule noRoomsInACircle =
            slices().matching("org.openprojectmcp.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCircleAmongTheRoomsOfTheProtocol =
            slices().matching("org.openprojectmcp.protocol.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> inOtherProjectsOr(String room) {
        return DescribedPredicate.describe(
                "outside the project or in " + room,
                type -> !type.getPackageName().startsWith("org.openprojectmcp")
                        || type.getPackageName().startsWith(room));
    }
}
