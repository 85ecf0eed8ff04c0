package dev.gauntlet.report.github;

import dev.gauntlet.verdict.Results;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/** Tells GitHub Actions how a run came out, if that is where it ran. */
public final class JobReport {
  private JobReport() {}

  /**
   * Prints annotations and appends to the job's summary, each if the environment asks for it.
   *
   * @param summary the summary as Markdown
   * @param file where the summary is kept
   * @param environment the variables that the CI system sets
   */
  public static void tell(
      Results results,
      String summary,
      Path file,
      PrintWriter out,
      Map<String, String> environment) {
    if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
      Annotations.of(results).forEach(out::println);
    }
    String step = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (!step.isEmpty()) {
      StepSummary.append(Path.of(step), summary, file);
    }
  }
}
