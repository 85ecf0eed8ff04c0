package dev.gauntlet.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Layers point one way: data and checks, then engines, then runs and reports, then commands. */
class ArchitectureTest {
  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.gauntlet");

  private static final ArchRule NO_CYCLES =
      slices().matching("dev.gauntlet.(**)").should().beFreeOfCycles();

  @Test
  void should_look_at_the_whole_harness() {
    assertThat(HARNESS.size()).isGreaterThan(60);
  }

  @Test
  void should_have_no_package_cycles() {
    NO_CYCLES.check(HARNESS);
  }

  @Test
  void should_keep_data_free_of_everything_that_makes_it() {
    noClasses()
        .that()
        .resideInAPackage("dev.gauntlet.verdict..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.gauntlet.engine..",
            "dev.gauntlet.run..",
            "dev.gauntlet.report..",
            "dev.gauntlet.cli..",
            "dev.gauntlet.subject..")
        .check(HARNESS);
  }

  @Test
  void should_keep_what_checks_are_written_with_free_of_the_rest() {
    noClasses()
        .that()
        .resideInAPackage("dev.gauntlet.check..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.gauntlet.engine..",
            "dev.gauntlet.run..",
            "dev.gauntlet.report..",
            "dev.gauntlet.cli..",
            "dev.gauntlet.subject..")
        .check(HARNESS);
  }

  @Test
  void should_keep_engines_free_of_runs_reports_and_commands() {
    noClasses()
        .that()
        .resideInAPackage("dev.gauntlet.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.gauntlet.run..", "dev.gauntlet.report..", "dev.gauntlet.cli..")
        .check(HARNESS);
  }

  @Test
  void should_render_from_data_alone() {
    noClasses()
        .that()
        .resideInAPackage("dev.gauntlet.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.gauntlet.engine..", "dev.gauntlet.run..", "dev.gauntlet.cli..")
        .check(HARNESS);
  }

  @Test
  void should_grade_apart_from_runs_and_commands() {
    noClasses()
        .that()
        .resideInAPackage("dev.gauntlet.grade..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.gauntlet.run..", "dev.gauntlet.cli..")
        .check(HARNESS);
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.gauntlet.grade..", "dev.gauntlet.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.gauntlet.grade..")
        .check(HARNESS);
  }

  @Test
  void should_keep_grades_free_of_everything_that_makes_them() {
    noClasses()
        .that()
        .resideInAPackage("dev.gauntlet.grade.result..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.gauntlet..")
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.gauntlet.grade.result..", "dev.gauntlet.verdict.."))))
        .check(HARNESS);
  }

  @Test
  void should_name_no_pattern() {
    noClasses()
        .that()
        .resideInAPackage("dev.gauntlet..")
        .and()
        .resideOutsideOfPackage("dev.gauntlet.patterns..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.gauntlet.patterns..")
        .check(HARNESS);
  }

  @Test
  void should_have_no_grab_bags() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(HARNESS);
  }

  @Test
  void should_see_a_cycle_if_there_is_one() {
    JavaClasses cyclic =
        new ClassFileImporter()
            .importPackages("dev.gauntlet.architecture.one", "dev.gauntlet.architecture.other");
    assertThatThrownBy(
            () ->
                slices()
                    .matching("dev.gauntlet.architecture.(*)")
                    .should()
                    .beFreeOfCycles()
                    .check(cyclic))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected");
  }
}
