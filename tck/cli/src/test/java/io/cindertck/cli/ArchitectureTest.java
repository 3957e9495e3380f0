package io.cindertck.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the modules never point back. */
class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.cindertck");
    assertThat(classes.size()).isGreaterThan(150);
  }

  @Test
  void modulesDependOnlyOnThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.cindertck..")
        .layer("fake-array")
        .definedBy("io.cindertck.array..")
        .layer("driver-api")
        .definedBy("io.cindertck.driver..")
        .layer("reference-driver")
        .definedBy("io.cindertck.reference..")
        .layer("contract")
        .definedBy("io.cindertck.contract..")
        .layer("connect")
        .definedBy("io.cindertck.connect..")
        .layer("scenarios")
        .definedBy("io.cindertck.scenario..")
        .layer("reports")
        .definedBy("io.cindertck.report..")
        .layer("suite")
        .definedBy("io.cindertck.suite..")
        .layer("junit")
        .definedBy("io.cindertck.junit..")
        .layer("cli")
        .definedBy("io.cindertck.cli..")
        .whereLayer("fake-array")
        .mayNotAccessAnyLayer()
        .whereLayer("driver-api")
        .mayNotAccessAnyLayer()
        .whereLayer("reference-driver")
        .mayOnlyAccessLayers("driver-api", "fake-array")
        .whereLayer("contract")
        .mayOnlyAccessLayers("driver-api")
        .whereLayer("connect")
        .mayOnlyAccessLayers("contract", "driver-api", "fake-array")
        .whereLayer("scenarios")
        .mayOnlyAccessLayers("connect", "reference-driver", "contract", "driver-api", "fake-array")
        .whereLayer("reports")
        .mayOnlyAccessLayers("contract")
        .whereLayer("junit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.cindertck.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyTheSuiteKnowsJunitAndJqwik() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.cindertck.suite..", "io.cindertck.junit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "net.jqwik..")
        .check(classes);
  }

  @Test
  void testsOfOnesOwnKnowNoMoreOfJunitThanTheirReaders() {
    noClasses()
        .that()
        .resideInAPackage("io.cindertck.junit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit.platform..", "org.junit.jupiter.engine..", "net.jqwik..")
        .check(classes);
  }

  @Test
  void theContractIsPure() {
    noClasses()
        .that()
        .resideInAPackage("io.cindertck.contract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.time.chrono..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(classes);
  }

  @Test
  void everyPackageIsNullMarked() {
    noClasses()
        .should(
            new com.tngtech.archunit.lang.ArchCondition<>(
                "be in a package that is not @NullMarked") {
              @Override
              public void check(
                  com.tngtech.archunit.core.domain.JavaClass item,
                  com.tngtech.archunit.lang.ConditionEvents events) {
                boolean marked =
                    item.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class);
                events.add(
                    new com.tngtech.archunit.lang.SimpleConditionEvent(
                        item, !marked, item.getPackageName()));
              }
            })
        .check(classes);
  }
}
