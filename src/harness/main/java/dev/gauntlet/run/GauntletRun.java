package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.check.MakerCode;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts subjects through the engines.
 *
 * <p>With subjects enough to keep every processor at work, one engine comes after the other: two at
 * once slow each other down. With fewer, Lincheck's and VMLens's workers share the processors.
 * jcstress comes after them, alone: its actors must really run at once, and so need every core they
 * can get.
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
   * @return what was found; after several rounds with the count of each verdict
   */
  public Results run(RunRequest request, Path scratch) throws InterruptedException {
    long started = System.nanoTime();
    Map<SubjectRef, Map<Engine, List<EngineResult>>> said = new LinkedHashMap<>();
    for (int round = 0; round < request.repeat(); round++) {
      collect(round(request, round, scratch), said);
    }
    List<SubjectResult> subjects = new ArrayList<>();
    for (SubjectRef subject : request.subjects()) {
      subjects.add(result(subject, request, said.getOrDefault(subject, Map.of())));
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
    List<Map<EngineDriver, List<Order>>> stages = stages(request, collected);
    progress.begins(
        new Plan(round + 1, request.repeat(), stages.stream().map(GauntletRun::byEngine).toList()));
    for (Map<EngineDriver, List<Order>> stage : stages) {
      List<Thread> threads = new ArrayList<>();
      stage.forEach(
          (driver, orders) -> {
            Thread thread =
                new Thread(() -> collected.drive(driver, orders, settings), driver.engine().id());
            thread.start();
            threads.add(thread);
          });
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return collected.results();
  }

  /** What runs after what. */
  private List<Map<EngineDriver, List<Order>>> stages(RunRequest request, Round collected) {
    List<Map<EngineDriver, List<Order>>> stages = new ArrayList<>();
    Map<EngineDriver, List<Order>> together = new LinkedHashMap<>();
    boolean enough = request.subjects().size() >= request.jobs();
    for (EngineDriver driver : asked(request)) {
      List<Order> orders = orders(request, driver, collected);
      if (enough || driver.engine() == Engine.JCSTRESS) {
        stages.add(Map.of(driver, orders));
      } else {
        together.put(driver, orders);
      }
    }
    if (!together.isEmpty()) {
      stages.add(0, together);
    }
    return stages;
  }

  /** The engines that are asked for, jcstress last. */
  private List<EngineDriver> asked(RunRequest request) {
    return drivers.stream()
        .filter(d -> request.engines().contains(d.engine()))
        .sorted(Comparator.comparing(d -> d.engine() == Engine.JCSTRESS))
        .toList();
  }

  private static Map<Engine, List<Order>> byEngine(Map<EngineDriver, List<Order>> orders) {
    Map<Engine, List<Order>> byEngine = new EnumMap<>(Engine.class);
    orders.forEach((driver, each) -> byEngine.put(driver.engine(), each));
    return byEngine;
  }

  private static String classPath(RunRequest request) {
    String own = System.getProperty("java.class.path");
    return request.classPath().isEmpty()
        ? own
        : own + System.getProperty("path.separator") + request.classPath();
  }

  /** An order for each subject that the engine has something to ask of. */
  private List<Order> orders(RunRequest request, EngineDriver driver, Round collected) {
    Engine engine = driver.engine();
    List<Order> orders = new ArrayList<>();
    for (SubjectRef subject : request.subjects()) {
      Pattern pattern = catalogue.pattern(subject.pattern()).orElseThrow();
      Order order = order(subject, pattern, engine);
      boolean virtual = subject.threads() == SubjectRef.Threads.VIRTUAL;
      Optional<String> without = virtual ? driver.withoutVirtualThreads() : Optional.empty();
      if (without.isPresent()) {
        collected.cannot(engine, subject, order, pattern, without.get());
        continue;
      }
      collected.expect(engine, subject, order, pattern);
      if (!order.checks().isEmpty()) {
        orders.add(order);
      }
    }
    return orders;
  }

  private static Order order(SubjectRef subject, Pattern pattern, Engine engine) {
    List<CheckRef> checks =
        pattern.checks().stream()
            .filter(c -> c.engines().contains(engine))
            .map(CheckEntry::ref)
            .toList();
    return new Order(
        subject.pattern(),
        subject.className(),
        madeBy(subject, pattern),
        checks,
        subject.kind() == SubjectRef.Kind.BUGGY);
  }

  private static String madeBy(SubjectRef subject, Pattern pattern) {
    if (subject.threads() != SubjectRef.Threads.VIRTUAL) {
      return pattern.madeBy();
    }
    return Stream.of(pattern.madeBy(), MakerCode.VIRTUAL_THREADS)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(","));
  }

  private static void collect(
      Map<SubjectRef, Map<Engine, EngineResult>> found,
      Map<SubjectRef, Map<Engine, List<EngineResult>>> said) {
    found.forEach(
        (subject, engines) ->
            engines.forEach(
                (engine, result) ->
                    said.computeIfAbsent(subject, s -> new EnumMap<>(Engine.class))
                        .computeIfAbsent(engine, e -> new ArrayList<>())
                        .add(result)));
  }

  private static SubjectResult result(
      SubjectRef subject, RunRequest request, Map<Engine, List<EngineResult>> said) {
    List<Engine> expected = Expectation.of(subject, request.engines());
    Map<Engine, EngineResult> engines = new EnumMap<>(Engine.class);
    said.forEach(
        (engine, rounds) -> engines.put(engine, Repeats.worst(rounds, expected.contains(engine))));
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
