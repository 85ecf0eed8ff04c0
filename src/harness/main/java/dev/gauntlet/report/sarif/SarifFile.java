package dev.gauntlet.report.sarif;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.gauntlet.report.sarif.Sarif.ArtifactLocation;
import dev.gauntlet.report.sarif.Sarif.Driver;
import dev.gauntlet.report.sarif.Sarif.Invocation;
import dev.gauntlet.report.sarif.Sarif.Log;
import dev.gauntlet.report.sarif.Sarif.Message;
import dev.gauntlet.report.sarif.Sarif.Notification;
import dev.gauntlet.report.sarif.Sarif.Result;
import dev.gauntlet.report.sarif.Sarif.Run;
import dev.gauntlet.report.sarif.Sarif.Tool;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Outcome;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code results.sarif}. */
public final class SarifFile {
  /** The file's name within a run's folder. */
  public static final String NAME = "results.sarif";

  /** So many are kept by GitHub; the worst come first. */
  private static final int MOST_RESULTS = 5_000;

  private static final int MOST_NOTIFICATIONS = 500;
  private static final int LONGEST_TEXT = 1_000;
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private SarifFile() {}

  /**
   * Writes the file into a folder.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Results results, Path folder) {
    try {
      Files.write(folder.resolve(NAME), render(results).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(NAME), e);
    }
  }

  /** Renders the file. */
  public static String render(Results results) {
    return GSON.toJson(new Log(SCHEMA, "2.1.0", List.of(run(results)))) + "\n";
  }

  private static Run run(Results results) {
    Places places = new Places(results);
    Rules rules = new Rules();
    List<Result> all = new Findings(rules, places).of(results);
    return new Run(
        new Tool(new Driver("Gauntlet", rules.all())),
        List.of(invocation(results, places)),
        Map.of(
            Places.ROOT,
            new ArtifactLocation(null, null, new Message("the root of the repository"))),
        "utf16CodeUnits",
        all.subList(0, Math.min(all.size(), MOST_RESULTS)),
        properties(results, all.size()));
  }

  private static Map<String, Object> properties(Results results, int found) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("budget", results.budget());
    properties.put("seed", results.seed());
    properties.put("jdk", results.jdk());
    properties.put("cores", results.cores());
    properties.put("engines", results.engines());
    if (found > MOST_RESULTS) {
      properties.put("leftOut", found - MOST_RESULTS);
    }
    return properties;
  }

  /** A check that did not complete is no result: it says nothing about the subject. */
  private static Invocation invocation(Results results, Places places) {
    List<Notification> notifications = new ArrayList<>();
    for (SubjectResult subject : results.subjects()) {
      subject
          .engines()
          .forEach(
              (engine, said) ->
                  said.checks().stream()
                      .filter(check -> check.verdict() == Verdict.INCONCLUSIVE)
                      .map(check -> notification(subject, engine, check, places))
                      .forEach(notifications::add));
    }
    return new Invocation(
        results.summary().inconclusive() == 0,
        notifications.subList(0, Math.min(notifications.size(), MOST_NOTIFICATIONS)));
  }

  private static Notification notification(
      SubjectResult subject, String engine, CheckResult check, Places places) {
    return new Notification(
        subject.outcome() == Outcome.INCONCLUSIVE ? "error" : "warning",
        new Message(
            SarifText.of(
                "%s: %s was inconclusive in %s: %s"
                    .formatted(subject.path(), engine, check.name(), check.reason()),
                LONGEST_TEXT)),
        List.of(places.of(subject)),
        Map.of("reproduce", check.reproduce()));
  }
}
