package dev.gauntlet.engine.vmlens;

import dev.gauntlet.check.LateReads;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.evidence.Ending;
import dev.gauntlet.evidence.Folding;
import dev.gauntlet.evidence.Origins;
import dev.gauntlet.evidence.SourceLines;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns what was seen of one check into its result. */
final class Findings {
  private final CheckRef check;
  private final CodeScan subject;
  private final CodeScan scenario;
  private final SourceLines lines = new SourceLines();

  /**
   * Prepares the result of one check.
   *
   * @param subject what the subject consists of
   * @param scenario what the check consists of
   */
  Findings(CheckRef check, CodeScan subject, CodeScan scenario) {
    this.check = check;
    this.subject = subject;
    this.scenario = scenario;
  }

  /** What the subject consists of. */
  CodeScan subject() {
    return subject;
  }

  /** The result of an exploration that did not hang. */
  CheckResult of(Exploration exploration, RunReport report, long millis) {
    Throwable thrown = exploration.thrown();
    if (thrown != null && !EngineFailures.isOne(thrown)) {
      return flagged(failed(thrown, report), millis);
    }
    CheckResult held = held(exploration.extent(), report, millis);
    Throwable failure = thrown == null ? exploration.failure() : thrown;
    if (failure == null || held.verdict() == Verdict.FLAGGED) {
      return held;
    }
    return usesPools()
        ? CheckResult.notApplicable(
            check.name(),
            "VMLens runs each task of a pool on a thread of its own, which no pool would; it failed: "
                + failure)
        : held.voided("VMLens failed: " + failure);
  }

  private boolean usesPools() {
    return subject.pools() || scenario.pools();
  }

  /** The result of an exploration that hangs: what stopped, and the interleaving that led there. */
  CheckResult hung(Evidence stopped, RunReport report, long millis) {
    return flagged(hung(stopped, report), millis);
  }

  /** A flag, if what VMLens did to the subject's pools cannot be its cause. */
  private CheckResult flagged(Evidence evidence, long millis) {
    if (!usesPools()) {
      return CheckResult.flagged(check.name(), millis, evidence);
    }
    return CheckResult.notApplicable(
        check.name(),
        "VMLens runs each task of a pool on a thread of its own, which no pool would; it found: "
            + evidence.message());
  }

  private Evidence failed(Throwable thrown, RunReport report) {
    String message = told(thrown);
    Steps reader = new Steps(lines);
    List<Step> led = reader.all(report.events());
    List<String> threads = reader.threads().isEmpty() ? List.of("main") : reader.threads();
    List<Step> end = List.of(new Step(0, 0, Action.THROW, message, location(thrown), null));
    List<Step> folded = new Folding(origins()).fold(led, Ending.complete(), end);
    Evidence.Kind kind = folded.size() > 1 ? Evidence.Kind.INTERLEAVING : Evidence.Kind.EXCEPTION;
    return new Evidence(kind, message, threads, folded, joined(led, end), List.of());
  }

  /** What an assertion demands in its own words; what was thrown otherwise. */
  private static String told(Throwable thrown) {
    String message = thrown.getMessage();
    return thrown instanceof AssertionError && message != null ? message : thrown + " was thrown";
  }

  private Evidence hung(Evidence stopped, RunReport report) {
    Steps reader = new Steps(lines);
    List<Step> led = reader.all(report.events());
    List<String> threads = new ArrayList<>(reader.threads());
    stopped.threads().stream().filter(name -> !threads.contains(name)).forEach(threads::add);
    List<Step> ends =
        stopped.steps().stream().map(step -> ofThreads(step, stopped, threads)).toList();
    List<Step> stacks =
        stopped.unfolded().stream().map(step -> ofThreads(step, stopped, threads)).toList();
    return new Evidence(
        Evidence.Kind.HANG,
        stopped.message(),
        threads,
        new Folding(origins()).fold(led, Ending.complete(), ends),
        joined(led, stacks),
        List.of());
  }

  private static Step ofThreads(Step step, Evidence from, List<String> threads) {
    int thread = threads.indexOf(from.threads().get(step.thread()));
    return new Step(
        thread, step.depth(), step.action(), step.text(), step.location(), step.value());
  }

  private static List<Step> joined(List<Step> first, List<Step> then) {
    List<Step> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private CheckResult held(Exploration.Extent extent, RunReport report, long millis) {
    if (report.races() == 0) {
      return CheckResult.clean(check.name(), millis, extent.toString());
    }
    Set<String> notModelled = new TreeSet<>(subject.notModelled());
    notModelled.addAll(scenario.notModelled());
    Races judge = new Races(subject.classes(), allowsLateReads());
    List<Race> races = judge.of(report.events());
    if (races.isEmpty() || !notModelled.isEmpty()) {
      return CheckResult.clean(
          check.name(), millis, extent + "; " + unconfirmed(report, notModelled));
    }
    return flagged(evidence(races.get(0), judge, report), millis);
  }

  private boolean allowsLateReads() {
    try {
      return Class.forName(check.className()).isAnnotationPresent(LateReads.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the check has just run", e);
    }
  }

  private static String unconfirmed(RunReport report, Set<String> notModelled) {
    String variables =
        report.events().stream()
            .filter(EventLine::race)
            .map(event -> Steps.readable(event.element()))
            .distinct()
            .collect(Collectors.joining(", "));
    String why =
        notModelled.isEmpty()
            ? "outside the subject's code, ordered by locks or atomics, or of objects that never change"
            : "VMLens does not model " + String.join(", ", notModelled);
    int count = report.races();
    return "%d unconfirmed race%s on %s: %s"
        .formatted(count, count == 1 ? "" : "s", variables, why);
  }

  private Evidence evidence(Race race, Races judge, RunReport report) {
    Steps reader = new Steps(lines);
    List<Step> all = reader.all(report.events());
    List<Step> two = List.of(reader.access(race.first()), reader.access(race.second()));
    String message =
        "data race on %s: written in %s, %s in %s, nothing orders them"
            .formatted(
                race.variable(),
                member(race.first()),
                race.second().isWrite() ? "written" : "read",
                member(race.second()));
    // A race of the scenario's own code says nothing without the subject's part in it.
    List<Step> steps =
        judge.isOfSubject(race) ? two : new Folding(origins()).fold(all, Ending.complete(), two);
    return new Evidence(Evidence.Kind.DATA_RACE, message, reader.threads(), steps, all, List.of());
  }

  private Origins origins() {
    Set<String> subjectFiles =
        subject.classes().stream()
            .map(lines::file)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    String checkFile = lines.file(check.className().replace('.', '/')).orElse("");
    return new Origins(subjectFiles::contains, checkFile::equals);
  }

  private static String member(EventLine event) {
    String own = Frames.own(event.stack()).orElse(event.stack().get(0));
    String readable = Steps.readable(own);
    return readable.substring(readable.lastIndexOf('.') + 1);
  }

  private static String location(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String name = frame.getClassName();
      if (!name.startsWith("java.") && !name.startsWith("dev.gauntlet.check.")) {
        return frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
