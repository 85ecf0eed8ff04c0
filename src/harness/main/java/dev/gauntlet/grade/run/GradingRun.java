package dev.gauntlet.grade.run;

import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.grade.assignment.Assignment;
import dev.gauntlet.grade.assignment.AssignmentException;
import dev.gauntlet.grade.assignment.Scoring;
import dev.gauntlet.grade.contract.ContractClasses;
import dev.gauntlet.grade.gate.Gate;
import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.sandbox.Ladder;
import dev.gauntlet.grade.sandbox.Limits;
import dev.gauntlet.grade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Grades submissions, several at a time. */
public final class GradingRun {
  private final List<EngineDriver> drivers;
  private final GradingProgress progress;
  private final @Nullable Admission instead;

  /** Creates a run with the engines that there are. */
  public GradingRun(List<EngineDriver> drivers, GradingProgress progress) {
    this(drivers, progress, null);
  }

  /**
   * For tests: to see what the sandbox holds when the gate does not.
   *
   * @param instead stands in the gate's place
   */
  GradingRun(List<EngineDriver> drivers, GradingProgress progress, @Nullable Admission instead) {
    this.drivers = List.copyOf(drivers);
    this.progress = progress;
    this.instead = instead;
  }

  /**
   * Grades everything that is asked for.
   *
   * @param scratch a folder that the run may write to
   */
  public Gradebook run(GradingRequest request, Path scratch)
      throws InterruptedException,
          IOException,
          OtherRunException,
          NoSandboxException,
          AssignmentException {
    long started = System.nanoTime();
    Setup setup = setup(request, scratch);
    List<Entry> entries = new Entries(request).ofShard();
    List<Entry> originals = entries.stream().filter(e -> e.original() == null).toList();
    String run = identity(request, setup.plan());
    Map<String, Graded> graded = new LinkedHashMap<>();
    if (request.resume()) {
      Map<String, Graded> known = Journal.read(request.out(), run);
      for (Entry entry : originals) {
        Graded before = known.get(entry.id());
        if (before != null && before.sha256().equals(entry.sha256())) {
          graded.put(entry.id(), before);
        }
      }
    }
    List<Entry> open = originals.stream().filter(e -> !graded.containsKey(e.id())).toList();
    progress.begins(setup.sandbox().isolation(), open.size(), graded.size());
    try (Journal journal = Journal.begin(request.out(), run, List.copyOf(graded.values()))) {
      grade(open, setup, journal, graded);
    }
    return gradebook(setup, entries, graded, (System.nanoTime() - started) / 1_000_000);
  }

  private Setup setup(GradingRequest request, Path scratch)
      throws InterruptedException, NoSandboxException, AssignmentException {
    Assignment assignment = request.assignment();
    Sandbox sandbox =
        Ladder.climb(request.mode(), limits(assignment.limits()), scratch)
            .orElseThrow(NoSandboxException::new);
    Plan plan = new Plan(assignment.pattern(), drivers);
    String contract = assignment.pattern().contract();
    Gate gate =
        new Gate(
            ContractClasses.of(assignment.pattern()).names(),
            contract.substring(0, contract.lastIndexOf('.')));
    return new Setup(
        assignment,
        request.named(),
        plan,
        Scoring.of(assignment.points(), plan.planned()),
        gate,
        instead == null ? gate::refusals : instead,
        new ClassPaths(assignment.pattern(), scratch),
        sandbox,
        scratch,
        request.jobs(),
        new Semaphore(request.jobs(), true));
  }

  private static Limits limits(dev.gauntlet.grade.assignment.Limits asked) {
    long mib = 1L << 20;
    return new Limits(
        asked.memoryMib() * mib,
        asked.processes(),
        asked.filesMib() * mib,
        asked.filesMib() * mib,
        Duration.ofSeconds(asked.cpuSeconds()));
  }

  private void grade(
      Collection<Entry> open, Setup setup, Journal journal, Map<String, Graded> graded)
      throws InterruptedException {
    Queue<Entry> queue = new ConcurrentLinkedQueue<>(open);
    List<Thread> lanes = new ArrayList<>();
    for (int i = 0; i < Math.min(setup.jobs(), open.size()); i++) {
      Thread lane = new Thread(() -> lane(queue, setup, journal, graded), "grading " + (i + 1));
      lane.start();
      lanes.add(lane);
    }
    try {
      for (Thread lane : lanes) {
        lane.join();
      }
    } finally {
      lanes.forEach(Thread::interrupt);
    }
  }

  private void lane(Queue<Entry> queue, Setup setup, Journal journal, Map<String, Graded> graded) {
    try (Grader grader = new Grader(setup)) {
      Entry entry;
      while ((entry = queue.poll()) != null) {
        Graded result = grader.grade(entry);
        synchronized (this) {
          journal.add(result);
          graded.put(result.id(), result);
          progress.graded(result);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What must be equal for a journal to be this run's. Sets and maps of the JDK's come in another
   * order in another JVM, so none of them may stand in it as it is.
   */
  private static String identity(GradingRequest request, Plan plan) {
    Assignment assignment = request.assignment();
    return "%s pattern=%s checks=%s budget=%s seed=%d deadline=%s visibility=%s"
            .formatted(
                assignment.title(),
                assignment.pattern().id(),
                plan.planned(),
                assignment.budget(),
                assignment.seed(),
                assignment.deadline(),
                assignment.visibility())
        + " points=%s %s %s types=%s limits=%s %s class=%s shard=%d/%d jdk=%s"
            .formatted(
                new TreeMap<>(assignment.points().kinds()),
                new TreeMap<>(assignment.points().checks()),
                assignment.points().credit(),
                assignment.types(),
                assignment.limits(),
                plan.versions(),
                request.named(),
                request.shard(),
                request.shards(),
                Runtime.version());
  }

  private static Gradebook gradebook(
      Setup setup, List<Entry> entries, Map<String, Graded> graded, long millis) {
    List<Graded> submissions = new ArrayList<>();
    for (Entry entry : entries) {
      Entry original = entry.original();
      Graded result = graded.get(original == null ? entry.id() : original.id());
      if (result != null) {
        submissions.add(original == null ? result : entry.copy(result));
      }
    }
    Assignment assignment = setup.assignment();
    return new Gradebook(
        Gradebook.SCHEMA,
        assignment.pattern().id(),
        assignment.summary(setup.scoring().maxScore()),
        assignment.budget().id(),
        assignment.seed(),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        setup.plan().versions(),
        setup.sandbox().isolation(),
        submissions,
        millis);
  }
}
