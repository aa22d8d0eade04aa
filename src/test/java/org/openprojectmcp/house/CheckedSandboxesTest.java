package org.openprojectmcp.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.openprojectmcp.sandbox.Sandbox;
import org.openprojectmcp.testing.openapi.CheckedAnswers;

/** No test talks to a sandbox whose answers are not held against OpenProject's own document. */
class CheckedSandboxesTest {

    @Test
    void whoeverStartsASandboxHasItsAnswersChecked() {
        classes()
                .that(startASandbox())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CheckedAnswers.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("org.openprojectmcp"));
    }

    private static DescribedPredicate<JavaClass> startASandbox() {
        return DescribedPredicate.describe("start a sandbox", type -> type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getOwner().isEquivalentTo(Sandbox.class)
                        && call.getTarget().getName().equals("start")));
    }
}
