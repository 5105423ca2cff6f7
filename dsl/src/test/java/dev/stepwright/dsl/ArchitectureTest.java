package dev.stepwright.dsl;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Arrows between packages point one way. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.stepwright.dsl");

  @Test
  void arrowsPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("json")
        .definedBy("..dsl.json")
        .layer("diagnostic")
        .definedBy("..dsl.diagnostic")
        .layer("path")
        .definedBy("..dsl.path")
        .layer("jsonata")
        .definedBy("..dsl.jsonata")
        .layer("template")
        .definedBy("..dsl.template")
        .layer("model")
        .definedBy("..dsl.model")
        .layer("validation")
        .definedBy("..dsl.validation")
        .layer("definition")
        .definedBy("..dsl.definition")
        .layer("shape")
        .definedBy("..dsl.shape..")
        .layer("flow")
        .definedBy("..dsl.flow..")
        .layer("graph")
        .definedBy("..dsl.graph..")
        .layer("builder")
        .definedBy("..dsl.builder")
        .whereLayer("json")
        .mayNotAccessAnyLayer()
        .whereLayer("diagnostic")
        .mayOnlyAccessLayers("json")
        .whereLayer("path")
        .mayOnlyAccessLayers("json")
        .whereLayer("jsonata")
        .mayOnlyAccessLayers("json")
        .whereLayer("template")
        .mayOnlyAccessLayers("json", "path", "jsonata")
        .whereLayer("model")
        .mayOnlyAccessLayers("json", "path", "jsonata", "template")
        .whereLayer("validation")
        .mayOnlyAccessLayers("json", "diagnostic", "model")
        .whereLayer("shape")
        .mayOnlyAccessLayers("json", "diagnostic", "path", "jsonata", "model")
        .whereLayer("flow")
        .mayOnlyAccessLayers("json", "diagnostic", "path", "jsonata", "template", "model", "shape")
        .whereLayer("graph")
        .mayOnlyAccessLayers("json", "path", "jsonata", "template", "model")
        .whereLayer("definition")
        .mayOnlyBeAccessedByLayers("builder")
        .whereLayer("builder")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void noPackageIsInACycle() {
    slices().matching("dev.stepwright.dsl.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /**
   * The task and client packages name generic types in the way of Jackson, which binds them; the
   * builder asks it what the components of types are called, and shapes of types what its naming
   * strategies do.
   */
  @Test
  void onlyTheJsonPackageKnowsJackson() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(
            "..dsl.json", "..dsl.task", "..dsl.client", "..dsl.builder", "..dsl.shape.type")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }
}
