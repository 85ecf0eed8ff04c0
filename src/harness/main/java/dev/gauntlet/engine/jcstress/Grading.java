package dev.gauntlet.engine.jcstress;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.gauntlet.check.HangWatch;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.OutcomeCount;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.TestGrading;

/**
 * Judges a pair by what all its JVMs said.
 *
 * <p>A proven hang, a forbidden outcome and an exception that left the test's code flag the
 * subject, whatever became of the other JVMs. Anything else that kept a JVM from its end leaves the
 * check inconclusive.
 */
final class Grading {
  // How jcstress describes an outcome that a test does not list.
  private static final String UNLISTED = "No default case provided";

  private final Pair pair;
  private final String name;
  private final TestResult all;
  private final List<OutcomeCount> outcomes;

  Grading(Pair pair) {
    this.pair = pair;
    name = pair.check().name();
    all = new TestResult(Status.NORMAL);
    for (TestResult result : pair.results()) {
      all.setConfig(result.getConfig());
      all.addState(result.getCounter());
    }
    outcomes = outcomes(all);
  }

  CheckResult verdict() {
    return hang()
        .or(this::forbidden)
        .or(this::exception)
        .map(evidence -> CheckResult.flagged(name, pair.millis(), evidence))
        .or(this::failure)
        .or(this::tooLittle)
        .orElseGet(this::clean);
  }

  private Optional<Evidence> hang() {
    return watchReports().flatMap(report -> evidence(report).stream()).findFirst();
  }

  private static Optional<Evidence> evidence(String report) {
    try {
      return report.startsWith("{")
          ? Optional.of(new Gson().fromJson(report, Evidence.class))
          : Optional.empty();
    } catch (JsonParseException e) {
      // Not the watch's word: a subject has printed this.
      return Optional.empty();
    }
  }

  private Stream<String> watchReports() {
    return pair.results().stream()
        .flatMap(result -> result.getVmOut().stream())
        .filter(line -> line.startsWith(pair.nonce()))
        .map(line -> line.substring(pair.nonce().length()));
  }

  private Optional<Evidence> forbidden() {
    List<OutcomeCount> forbidden =
        outcomes.stream().filter(row -> isForbidden(row) && row.count() > 0).toList();
    if (forbidden.isEmpty()) {
      return Optional.empty();
    }
    OutcomeCount worst = forbidden.get(0);
    String message =
        format(
            "observed `%s` %s in %,d samples: %s",
            worst.id(),
            worst.count() == 1 ? "once" : format("%,d times", worst.count()),
            all.getTotalCount(),
            worst.description());
    return Optional.of(Evidence.ofOutcomes(message, outcomes));
  }

  private Optional<Evidence> exception() {
    return pair.results().stream().flatMap(result -> Thrown.in(result).stream()).findFirst();
  }

  private Optional<CheckResult> failure() {
    return pair.results().stream()
        .filter(result -> result.status() != Status.NORMAL || result.getTotalCount() == 0)
        .findFirst()
        .map(result -> CheckResult.inconclusive(name, pair.millis(), why(result)));
  }

  private String why(TestResult result) {
    if (watchReports().anyMatch(HangWatch.UNPROVEN::equals)) {
      return "a JVM did not end within %d s, and no hang could be proven"
          .formatted(HangWatch.LIMIT.toSeconds());
    }
    String said = result.getMessages().stream().limit(3).collect(Collectors.joining("; "));
    String what =
        switch (result.status()) {
          case NORMAL -> "a JVM took no samples";
          case API_MISMATCH -> "the test or its subject does not link";
          case TIMEOUT_ERROR -> "a JVM did not end in time";
          case VM_ERROR -> "a JVM ended before it reported; a subject must not end the JVM";
          case CHECK_TEST_ERROR, TEST_ERROR -> "the test failed outside its actors";
        };
    return said.isEmpty() ? what : what + " (" + said + ")";
  }

  private Optional<CheckResult> tooLittle() {
    return pair.hasTooFewSamples()
        ? Optional.of(
            CheckResult.inconclusive(
                name,
                pair.millis(),
                format(
                    "no more than %,d samples: the machine is too busy, or the test too slow",
                    all.getTotalCount())))
        : Optional.empty();
  }

  private CheckResult clean() {
    List<String> configurations = pair.planned().stream().distinct().toList();
    return CheckResult.clean(
        name,
        pair.millis(),
        format(
            "%,d samples in %d JVM %s (%s), %d actors; no forbidden outcome",
            all.getTotalCount(),
            configurations.size(),
            configurations.size() == 1 ? "configuration" : "configurations",
            String.join("; ", configurations),
            all.getConfig().threads));
  }

  /** The table over all JVMs: forbidden outcomes first, then by how often they came. */
  private static List<OutcomeCount> outcomes(TestResult all) {
    return TestGrading.grade(all).gradingResults.values().stream()
        .map(row -> new OutcomeCount(row.id, row.count, row.expect.name(), description(row)))
        .sorted(
            Comparator.comparing((OutcomeCount row) -> !isForbidden(row))
                .thenComparing(OutcomeCount::count, Comparator.reverseOrder())
                .thenComparing(OutcomeCount::id))
        .toList();
  }

  private static String description(GradingResult row) {
    return row.description.startsWith(UNLISTED)
        ? "not an outcome that the test allows"
        : row.description;
  }

  private static boolean isForbidden(OutcomeCount row) {
    return !Allowed.isAllowed(Expect.valueOf(row.expect()));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
