package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.gauntlet.engine.lincheck.LincheckReport.Kind;
import dev.gauntlet.evidence.Folding;
import dev.gauntlet.evidence.Origins;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded reports, and the evidence that is made of them. */
class LincheckReportTest {
  private static final Path RESOURCES = Path.of("test", "resources", "lincheck");

  @ParameterizedTest
  @CsvSource({
    "model-lost-update, RESULTS, RacyTally.java",
    "model-without-trace, RESULTS, RacyTally.java",
    "deadlock, DEADLOCK, DeadlockAccounts.java",
    "lost-wakeup-monitor, DEADLOCK, MonBuffer.java",
    "lost-wakeup-condition, DEADLOCK, CondBuffer.java",
    "assertion-in-child, THROWN, GoodBuffer.java",
    "exception, THROWN, RacyBuffer.java",
    "livelock, LIVELOCK, SpinGate.java",
    "pipeline-that-leaves-early, THROWN, ImpatientCollectorPipeline.java Handover.java Crew.java",
    "pipeline-with-shared-sink, THROWN, SharedSinkLogPipeline.java LogFormat.java Crew.java"
  })
  void should_fold_to_what_a_reader_must_see(String name, Kind kind, String subject)
      throws IOException {
    LincheckReport report = LincheckReport.read(recorded(name));
    Evidence evidence = LincheckEvidence.of(report, origins(subject));

    assertThat(report.kind()).isEqualTo(kind);
    assertThat(evidence.steps()).hasSizeLessThanOrEqualTo(Folding.ENOUGH);
    assertGolden(name, render(evidence));
  }

  @Test
  void should_be_a_failure_of_the_engine_if_it_reports_its_own_bug() {
    LincheckReport report =
        LincheckReport.read(
            "\nWow! You've caught a bug in Lincheck.\nWe kindly ask\n\tat a.B.c(D.java:1)");

    assertThat(report.kind()).isEqualTo(Kind.ENGINE);
  }

  @Test
  void should_be_a_failure_of_the_engine_if_a_run_timed_out_without_a_proof() {
    assertThat(LincheckReport.read("\n= Concurrent test has hung =\n").kind())
        .isEqualTo(Kind.ENGINE);
  }

  private static Origins origins(String subject) {
    return new Origins(
        List.of(subject.split(" "))::contains,
        file -> file.contains("Scenarios") || file.contains("Model"));
  }

  private static String recorded(String name) throws IOException {
    try (InputStream packed = Files.newInputStream(RESOURCES.resolve(name + ".txt.gz"));
        InputStream text = new GZIPInputStream(packed)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String render(Evidence evidence) {
    StringBuilder text = new StringBuilder();
    text.append(evidence.kind()).append(": ").append(evidence.message()).append('\n');
    for (Step step : evidence.steps()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-11s %-7s %s%s [%s]%n",
              evidence.threads().get(step.thread()),
              step.action(),
              "  ".repeat(step.depth()),
              step.text(),
              Objects.requireNonNullElse(step.location(), "")));
    }
    return text.toString();
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path golden = RESOURCES.resolve(name + ".folded.txt");
    if (Boolean.getBoolean("golden.regenerate")) {
      Files.writeString(golden, actual);
      fail("golden files are written; look at them and run again without the switch");
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
