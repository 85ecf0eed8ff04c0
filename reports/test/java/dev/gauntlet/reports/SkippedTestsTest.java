package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that is skipped shows nothing, so it fails the build. */
class SkippedTestsTest {
  private static final int FEWEST = 2_000;

  @TempDir private Path folder;

  @Test
  void should_have_skipped_no_test_of_this_build() {
    SkippedTests tests =
        SkippedTests.in(List.of(reportsOf("src/patterns"), reportsOf("src/harness")));

    assertThat(tests.ran()).isGreaterThan(FEWEST);
    assertThat(tests.skipped()).isEmpty();
  }

  @Test
  void should_name_a_test_that_was_skipped() throws Exception {
    Files.writeString(
        folder.resolve("TEST-a.B.xml"),
        """
        <testsuite>
          <testcase classname="a.B" name="should_run"/>
          <testcase classname="a.B" name="should_be_skipped"><skipped/></testcase>
        </testsuite>
        """);

    assertThat(SkippedTests.in(List.of(folder)))
        .isEqualTo(new SkippedTests(2, List.of("a.B.should_be_skipped")));
  }

  private static Path reportsOf(String module) {
    return Path.of("..").resolve(module).resolve("target").resolve("surefire-reports");
  }
}
