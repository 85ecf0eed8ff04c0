package dev.gauntlet.grade.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractClassesTest {
  private static final Catalogue CATALOGUE = CatalogueScan.scan();

  @TempDir private Path folder;

  @Test
  void should_hold_no_variant_of_any_pattern() {
    assertThat(CATALOGUE.patterns()).hasSizeGreaterThan(30);
    for (Pattern pattern : CATALOGUE.patterns()) {
      assertThat(ContractClasses.of(pattern).names())
          .contains(pattern.contract())
          .doesNotContainAnyElementsOf(
              pattern.variants().stream().map(SubjectRef::className).toList());
    }
  }

  @Test
  void should_hold_what_the_contract_needs() {
    Pattern pattern = CATALOGUE.pattern("task-pipeline").orElseThrow();

    assertThat(ContractClasses.of(pattern).names())
        .contains(
            "dev.gauntlet.catalogue.Contract",
            "dev.gauntlet.patterns.taskpipeline.TaskResult",
            "dev.gauntlet.patterns.taskpipeline.TaskResult$Status");
  }

  @Test
  void should_write_the_same_bytes_twice() throws IOException {
    Pattern pattern = CATALOGUE.pattern("counter").orElseThrow();
    ContractClasses.of(pattern).write(folder.resolve("one.jar"));
    ContractClasses.of(pattern).write(folder.resolve("other.jar"));

    assertThat(Files.mismatch(folder.resolve("one.jar"), folder.resolve("other.jar")))
        .isEqualTo(-1);
  }
}
