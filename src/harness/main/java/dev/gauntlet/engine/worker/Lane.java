package dev.gauntlet.engine.worker;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver.Listener;
import dev.gauntlet.engine.Loss;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.engine.worker.WorkerProcess.Reply;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One worker after the other, fed from a queue of orders. */
final class Lane {
  // An engine that fails once in a hundred workers is asked again; one that is blind stays so.
  private static final int TRIES = 2;

  private final WorkerSpec spec;
  private final Settings settings;
  private final Listener listener;
  private @Nullable WorkerProcess worker;
  private @Nullable String blind;
  private boolean engineFailed;
  private @Nullable Order askedAgain;

  Lane(WorkerSpec spec, Settings settings, Listener listener) {
    this.spec = spec;
    this.settings = settings;
    this.listener = listener;
  }

  /** Runs orders until there are none left or the thread is interrupted. */
  void run(Queue<Order> open) {
    try {
      Order order;
      while ((order = open.poll()) != null) {
        run(order);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      discard();
    }
  }

  private void run(Order order) throws InterruptedException {
    for (CheckRef check : order.checks()) {
      CheckResult result = inSlot(order, check);
      if (blind != null && result.verdict() != Verdict.NOT_APPLICABLE) {
        result = result.voided(blind);
      }
      listener.checked(order, result);
      if (order.stopAtFirstFlag() && result.verdict() == Verdict.FLAGGED) {
        return;
      }
    }
  }

  private CheckResult inSlot(Order order, CheckRef check) throws InterruptedException {
    settings.slots().acquire();
    try {
      listener.checking(order, check);
      CheckResult result = check(ready(), order, check);
      if (engineFailed && !order.equals(askedAgain)) {
        // Once for each subject: one that the engine cannot cope with would cost a worker a check.
        askedAgain = order;
        discard();
        result = check(ready(), order, check);
      }
      return result;
    } finally {
      settings.slots().release();
    }
  }

  /** The worker, a new one if there is none; the engine may fail on its canaries now and then. */
  private WorkerProcess ready() throws InterruptedException {
    WorkerProcess current = worker;
    for (int i = 0; i < TRIES && current == null; i++) {
      current = start();
      worker = current;
      blind = blindness(current);
      if (engineFailed && i + 1 < TRIES) {
        discard();
      }
      current = worker;
    }
    if (current == null) {
      current = start();
      worker = current;
    }
    return current;
  }

  private void discard() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }

  private WorkerProcess start() {
    try {
      Path scratch = Files.createTempDirectory(settings.scratch(), spec.name());
      return new WorkerProcess(
          settings.confinement().command(command(scratch), scratch),
          spec.runner().getName(),
          new WorkerSettings(settings.budget(), settings.seed()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a scratch folder for a worker", e);
    }
  }

  private List<String> command(Path scratch) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(spec.jvmArguments(settings, scratch));
    command.add(WorkerMain.class.getName());
    return command;
  }

  /** Puts the canaries through a new worker; says what it got wrong, or null if nothing. */
  private @Nullable String blindness(WorkerProcess fresh) throws InterruptedException {
    for (Canary canary : spec.canaries()) {
      CheckRef check = canary.order().checks().get(0);
      CheckResult result = check(fresh, canary.order(), check);
      Verdict due = canary.racy() ? Verdict.FLAGGED : Verdict.CLEAN;
      if (result.verdict() != due) {
        return "checker blind: the canary %s must be %s and is %s (%s)"
            .formatted(
                canary.order().simpleName(), due.id(), result.verdict().id(), result.reason());
      }
    }
    return null;
  }

  private CheckResult check(WorkerProcess on, Order order, CheckRef check)
      throws InterruptedException {
    Duration limit = spec.limit(settings);
    long started = System.nanoTime();
    engineFailed = false;
    Reply reply = on.ask(order, check, limit);
    long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
    if (on.isForging()) {
      lost(order, check, Loss.FORGED);
    }
    if (reply instanceof Reply.Answered answered) {
      if (answered.answer().spent()) {
        on.close();
        worker = null;
      }
      CheckResult result = answered.answer().result();
      if (result != null && result.name().equals(check.name())) {
        return result;
      }
      engineFailed = true;
      return CheckResult.inconclusive(
          check.name(), millis, "the engine failed: " + firstLine(answered.answer().failure()));
    }
    worker = null;
    if (reply instanceof Reply.Forged) {
      lost(order, check, Loss.FORGED);
      return CheckResult.inconclusive(
          check.name(), millis, "somebody else wrote on the worker's private channel");
    }
    if (reply instanceof Reply.Died died) {
      lost(order, check, Loss.ENDED);
      return CheckResult.inconclusive(
          check.name(),
          millis,
          "the worker ended with status "
              + died.exitStatus()
              + " in the middle of the check; a subject must not end the JVM");
    }
    lost(order, check, Loss.KILLED);
    return spec.killed(order, check, limit, on.output());
  }

  /** A worker that is lost on a canary is the engine's fault, not the subject's. */
  private void lost(Order order, CheckRef check, Loss loss) {
    if (spec.canaries().stream().noneMatch(canary -> canary.order().equals(order))) {
      listener.lost(order, check, loss);
    }
  }

  private static String firstLine(@Nullable String failure) {
    return failure == null
        ? "it does not say how"
        : failure.strip().lines().findFirst().orElse("it does not say how");
  }
}
