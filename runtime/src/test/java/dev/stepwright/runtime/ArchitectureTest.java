package dev.stepwright.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows between packages point one way. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.stepwright.runtime");

  @Test
  void jsonPathIsForTestsOnly() {
    noClasses().should().dependOnClassesThat().resideInAPackage("com.jayway..").check(CLASSES);
  }

  @Test
  void evaluatorsKnowNoStates() {
    noClasses()
        .that()
        .resideInAPackage("..internal.query..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("dev\\.stepwright\\.dsl\\.model\\..*State")
        .check(CLASSES);
  }

  @Test
  void noEvaluatorsAreInACycle() {
    slices()
        .matching("dev.stepwright.runtime.internal.query.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
