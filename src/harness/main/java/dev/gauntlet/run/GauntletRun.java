package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Results;
import dev.gauntlet.verdict.SubjectResult;
import dev.gauntlet.verdict.SubjectResult.Details;
import dev.gauntlet.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts subjects through the engines.
 *
 * <p>Lincheck's and VMLens's workers share the processors. jcstress comes after them, alone: its
 * actors must really run at once, and so need every core they can get.
 */
public final class GauntletRun {
  private final Catalogue catalogue;
  private final List<EngineDriver> drivers;
  private final Progress progress;

  /**
   * Creates a run.
   *
   * @param drivers the engines that can be asked for
   */
  public GauntletRun(Catalogue catalogue, List<EngineDriver> drivers, Progress progress) {
    this.catalogue = catalogue;
    this.drivers = List.copyOf(drivers);
    this.progress = progress;
  }

  /**
   * Runs everything that is asked for, as often as is asked for.
   *
   * @param scratch a folder that the engines may write to
   * @return the last round's results, with the count of each verdict if there were several rounds
   */
  public Results run(RunRequest request, Path scratch) throws InterruptedException {
    long started = System.nanoTime();
    Map<SubjectRef, Map<Engine, Map<String, Integer>>> counts = new LinkedHashMap<>();
    Map<SubjectRef, Map<Engine, EngineResult>> found = Map.of();
    for (int round = 0; round < request.repeat(); round++) {
      found = round(request, round, scratch);
      count(found, counts);
    }
    List<SubjectResult> subjects = new ArrayList<>();
    for (SubjectRef subject : request.subjects()) {
      subjects.add(
          result(
              subject,
              request,
              found.getOrDefault(subject, Map.of()),
              counts.getOrDefault(subject, Map.of())));
    }
    return results(request, subjects, (System.nanoTime() - started) / 1_000_000);
  }

  private Map<SubjectRef, Map<Engine, EngineResult>> round(
      RunRequest request, int round, Path scratch) throws InterruptedException {
    Settings settings =
        Settings.of(
            request.budget(), request.seed() + round, classPath(request), scratch, request.jobs());
    Round collected =
        new Round(
            progress, new Reproduction(request.budget(), settings.seed(), request.classPath()));
    progress.begins(
        round + 1, request.repeat(), request.subjects().size() * request.engines().size());
    List<Thread> together = new ArrayList<>();
    for (EngineDriver driver : asked(request, false)) {
      List<Order> orders = orders(request, driver.engine(), collected);
      Thread thread =
          new Thread(() -> collected.drive(driver, orders, settings), driver.engine().id());
      thread.start();
      together.add(thread);
    }
    for (Thread thread : together) {
      thread.join();
    }
    for (EngineDriver driver : asked(request, true)) {
      collected.drive(driver, orders(request, driver.engine(), collected), settings);
    }
    return collected.results();
  }

  private List<EngineDriver> asked(RunRequest request, boolean alone) {
    return drivers.stream()
        .filter(d -> request.engines().contains(d.engine()))
        .filter(d -> (d.engine() == Engine.JCSTRESS) == alone)
        .toList();
  }

  private static String classPath(RunRequest request) {
    String own = System.getProperty("java.class.path");
    return request.classPath().isEmpty()
        ? own
        : own + System.getProperty("path.separator") + request.classPath();
  }

  /** An order for each subject that the engine has something to ask of. */
  private List<Order> orders(RunRequest request, Engine engine, Round collected) {
    List<Order> orders = new ArrayList<>();
    for (SubjectRef subject : request.subjects()) {
      Pattern pattern = catalogue.pattern(subject.pattern()).orElseThrow();
      List<CheckRef> checks =
          pattern.checks().stream()
              .filter(c -> c.engines().contains(engine))
              .map(CheckEntry::ref)
              .toList();
      Order order =
          new Order(
              subject.pattern(),
              subject.className(),
              pattern.madeBy(),
              checks,
              subject.kind() == SubjectRef.Kind.BUGGY);
      collected.expect(engine, subject, order, pattern);
      if (!checks.isEmpty()) {
        orders.add(order);
      }
    }
    return orders;
  }

  private static void count(
      Map<SubjectRef, Map<Engine, EngineResult>> found,
      Map<SubjectRef, Map<Engine, Map<String, Integer>>> counts) {
    found.forEach(
        (subject, engines) ->
            engines.forEach(
                (engine, result) ->
                    counts
                        .computeIfAbsent(subject, s -> new EnumMap<>(Engine.class))
                        .computeIfAbsent(engine, e -> new TreeMap<>())
                        .merge(result.verdict().id(), 1, Integer::sum)));
  }

  private static SubjectResult result(
      SubjectRef subject,
      RunRequest request,
      Map<Engine, EngineResult> found,
      Map<Engine, Map<String, Integer>> counts) {
    List<Engine> expected = Expectation.of(subject, request.engines());
    Map<Engine, EngineResult> engines = new EnumMap<>(Engine.class);
    found.forEach(
        (engine, result) ->
            engines.put(
                engine,
                request.repeat() == 1
                    ? result
                    : worst(result, counts.getOrDefault(engine, Map.of()), expected, engine)));
    Map<String, EngineResult> named = new LinkedHashMap<>();
    engines.forEach((engine, result) -> named.put(engine.id(), result));
    var note = subject.note();
    return new SubjectResult(
            subject.pattern(),
            subject.simpleName(),
            subject.className(),
            subject.kind().id(),
            note == null ? null : note.defect().name(),
            note == null ? null : note.cwe(),
            note == null ? null : note.origin(),
            expected.stream().map(Engine::id).toList(),
            Expectation.judge(subject, expected, engines),
            named)
        .described(
            subject.way(),
            note == null ? null : new Details(note.member(), note.schedule(), note.fix()));
  }

  /** Over several rounds one miss, one false alarm, one failure of the engine is one too many. */
  private static EngineResult worst(
      EngineResult last, Map<String, Integer> counts, List<Engine> expected, Engine engine) {
    List<Verdict> worstFirst =
        expected.contains(engine)
            ? List.of(Verdict.CLEAN, Verdict.INCONCLUSIVE, Verdict.FLAGGED)
            : List.of(Verdict.FLAGGED, Verdict.INCONCLUSIVE, Verdict.CLEAN);
    Verdict verdict =
        worstFirst.stream()
            .filter(v -> counts.containsKey(v.id()))
            .findFirst()
            .orElse(last.verdict());
    return new EngineResult(verdict, last.millis(), last.reason(), last.checks(), counts);
  }

  private Results results(RunRequest request, List<SubjectResult> subjects, long millis) {
    Map<String, String> versions = new LinkedHashMap<>();
    drivers.stream()
        .filter(d -> request.engines().contains(d.engine()))
        .forEach(d -> versions.put(d.engine().id(), d.version()));
    return new Results(
        Results.SCHEMA,
        request.budget().id(),
        request.seed(),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        millis,
        versions,
        Results.Summary.of(subjects),
        subjects);
  }
}
