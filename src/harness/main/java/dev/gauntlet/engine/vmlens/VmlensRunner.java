package dev.gauntlet.engine.vmlens;

import dev.gauntlet.check.Makers;
import dev.gauntlet.check.ScenarioBodies;
import dev.gauntlet.check.Subject;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.worker.CheckRunner;
import dev.gauntlet.engine.worker.ProcessorClock;
import dev.gauntlet.engine.worker.WorkerSettings;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Runs scenarios under VMLens, in a JVM that has its agent.
 *
 * <p>Flags a failed assertion, an exception and a hang of any explored interleaving, and those data
 * races that {@link Races} confirms. An interleaving that neither ends nor hangs is given up.
 *
 * <p>VMLens switches threads at synchronization only: an update lost between two plain accesses
 * shows as a race, not as a wrong result. It cannot see what a variable that is not volatile does
 * beyond that, a lost notification on a monitor unless the schedule happens to hang, nor anything
 * after its limit of interleavings.
 */
public final class VmlensRunner implements CheckRunner {
  /** Names the folder that the agent writes its events to. */
  static final String EVENTS_PROPERTY = "gauntlet.vmlens.events";

  private static final long LOOK_MILLIS = 20;

  private final HangWatch hangs = new HangWatch();
  private final Map<String, CodeScan> scans = new HashMap<>();
  private @Nullable EventStreams streams;
  private @Nullable Descriptions descriptions;
  private int checks;
  private boolean spent;

  @Override
  public CheckResult run(Order order, CheckRef check, WorkerSettings settings) throws Exception {
    if (check.kind() != CheckRef.Kind.SCENARIO) {
      return CheckResult.notApplicable(check.name(), "VMLens runs scenarios only");
    }
    long started = System.nanoTime();
    Effort effort = Effort.of(settings.budget());
    CheckResult result = run(order, check, effort, started);
    // VMLens breaks on some interleavings; with fewer choices it may not come to them.
    while (result.verdict() == Verdict.INCONCLUSIVE && !spent && effort.canBeLess()) {
      effort = effort.less();
      result = run(order, check, effort, started);
    }
    Effort enough = effort;
    return SecondLook.at(result, () -> run(order, check, enough, started));
  }

  private CheckResult run(Order order, CheckRef check, Effort effort, long started)
      throws Exception {
    Subject.install(Makers.of(order.className(), order.madeBy()));
    Runnable body = ScenarioBodies.of(check.className(), check.method());
    String id = "check" + ++checks;
    Exploration exploration = new Exploration(id, body, effort);
    Findings findings = new Findings(check, scan(order.className()), scan(check.className()));
    Optional<Evidence> hang = explore(exploration, findings.subject(), effort);
    if (spent && hang.isEmpty()) {
      return CheckResult.inconclusive(
          check.name(),
          millisSince(started),
          "interleaving %d did not end within %d s of processor time"
              .formatted(exploration.count() + 1, effort.stalled().toSeconds()));
    }
    Optional<RunReport> report = report(id, effort);
    if (hang.isPresent()) {
      // What hangs is known without what led there.
      return findings.hung(hang.get(), report.orElse(RunReport.NONE), millisSince(started));
    }
    return report.isPresent()
        ? findings.of(exploration, report.get(), millisSince(started))
        : CheckResult.inconclusive(
            check.name(),
            millisSince(started),
            "VMLens did not read its events within %d s of processor time"
                .formatted(effort.stalled().toSeconds()));
  }

  @Override
  public boolean isSpent() {
    return spent;
  }

  /**
   * Waits for the end; returns a hang, or marks this JVM as spent if an interleaving never ends.
   */
  private Optional<Evidence> explore(Exploration exploration, CodeScan subject, Effort effort)
      throws InterruptedException {
    HangWatch.Look look = hangs.begin(subject.classes());
    exploration.start();
    int count = 0;
    long since = ProcessorClock.nanos();
    while (!spent) {
      exploration.join(LOOK_MILLIS);
      if (!exploration.isAlive()) {
        return Optional.empty();
      }
      if (exploration.count() != count) {
        // What goes on does not hang; and to look at all threads' stacks takes long.
        count = exploration.count();
        look.restart();
        since = ProcessorClock.nanos();
        continue;
      }
      Optional<Evidence> hang = look.again();
      if (hang.isPresent()) {
        hangs.leave();
        spent = look.spun();
        return hang;
      }
      spent = ProcessorClock.nanos() - since > effort.stalled().toNanos();
    }
    return Optional.empty();
  }

  /** Reads the events of an exploration, unless there are more than VMLens can cope with. */
  private Optional<RunReport> report(String id, Effort effort) throws Exception {
    Path events = Path.of(System.getProperty(EVENTS_PROPERTY));
    if (streams == null || descriptions == null) {
      streams = new EventStreams(events);
      descriptions = new Descriptions(events);
    }
    Path cut = Files.createTempDirectory(events.getParent(), "check");
    streams.cut(cut);
    Descriptions known = descriptions;
    FutureTask<RunReport> reading = new FutureTask<>(() -> RunReport.of(cut, id, known));
    Thread reader = new Thread(reading, "event reader");
    reader.setDaemon(true);
    reader.start();
    long since = ProcessorClock.nanos();
    while (reader.isAlive() && ProcessorClock.nanos() - since < effort.stalled().toNanos()) {
      reader.join(LOOK_MILLIS);
    }
    if (reader.isAlive()) {
      spent = true;
      return Optional.empty();
    }
    return Optional.of(reading.get());
  }

  private CodeScan scan(String className) {
    return scans.computeIfAbsent(className, CodeScan::of);
  }

  private static long millisSince(long started) {
    return (System.nanoTime() - started) / 1_000_000;
  }
}
