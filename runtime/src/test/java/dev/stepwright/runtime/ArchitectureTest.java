package dev.stepwright.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
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

  /** Who does not test with it need not have JUnit and AssertJ. */
  @Test
  void nothingButTheExtensionNeedsTestLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.stepwright.runtime.junit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "org.assertj..", "dev.stepwright.runtime.junit")
        .check(CLASSES);
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

  @Test
  void dataFlowsFromProgramsToTheEngine() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("Queries")
        .definedBy("..internal.query..")
        .layer("Items")
        .definedBy("..internal.items..")
        .layer("Programs")
        .definedBy("..internal.program..")
        .layer("Engine")
        .definedBy("..internal.engine..")
        .whereLayer("Engine")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("Programs")
        .mayOnlyBeAccessedByLayers("Engine")
        .whereLayer("Items")
        .mayOnlyBeAccessedByLayers("Engine")
        .whereLayer("Queries")
        .mayOnlyBeAccessedByLayers("Engine", "Programs", "Items")
        .check(CLASSES);
  }

  /** Under virtual time, and after a stop, everything must come out the same. */
  @Test
  void timeIdsAndRandomnessAreInjected() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.stepwright.runtime.EngineClock$SystemTime")
        .and()
        .doNotHaveFullyQualifiedName("dev.stepwright.runtime.Engine")
        .and()
        .doNotHaveFullyQualifiedName("dev.stepwright.runtime.Engine$Builder")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(SecureRandom.class)
        .orShould()
        .callMethod(RandomGenerator.class, "of", String.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .check(CLASSES);
  }
}
