package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.worker.ProcessorClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;

/**
 * Explores a model round by round: generated sets of calls, small ones first, each under many
 * schedules, then on real threads. The seed and the round decide the calls; the schedules of a set
 * are the same each time, but for those on real threads.
 */
final class ModelExploration {
  private static final int SETS = 10;
  private static final int STRESS_RUNS = 500;
  private static final int SCHEDULES_TO_EXPLAIN = 20_000;

  private final Class<?> model;
  private final Class<?> sequential;
  private final Effort effort;
  private final long seed;

  ModelExploration(Class<?> model, Class<?> sequential, Effort effort, long seed) {
    this.model = model;
    this.sequential = sequential;
    this.effort = effort;
    this.seed = seed;
  }

  Finding explore() {
    Patience.begin(effort.leastOfSet(), effort.modelTime(), effort.modelRounds() * SETS);
    try {
      return exploreInRounds();
    } finally {
      Patience.forget();
    }
  }

  private Finding exploreInRounds() {
    List<String> explored = new ArrayList<>();
    long end = ProcessorClock.nanos() + effort.modelTime().toNanos();
    int rounds = 0;
    while (rounds < effort.modelRounds() && (rounds < 2 || ProcessorClock.nanos() < end)) {
      LincheckAssertionError failure = check(modelChecking(rounds), rounds);
      rounds++;
      if (failure != null) {
        return new Finding(failure, "");
      }
    }
    explored.add(
        "model checking: %d schedules of %d sets of calls"
            .formatted(Patience.granted(), rounds * SETS));
    int stressed = 0;
    while (stressed < effort.stressRounds() && (stressed < 1 || ProcessorClock.nanos() < end)) {
      int round = rounds + stressed;
      LincheckAssertionError failure =
          Agent.detached(() -> Optional.ofNullable(check(stress(), round))).orElse(null);
      stressed++;
      if (failure != null) {
        return new Finding(explained(failure), "");
      }
    }
    if (stressed > 0) {
      explored.add(
          "real threads: %d runs of each of %d sets of calls"
              .formatted(STRESS_RUNS, stressed * SETS));
    }
    return new Finding(null, String.join("; ", explored));
  }

  private ModelCheckingOptions modelChecking(int round) {
    ModelCheckingOptions options = new ModelCheckingOptions();
    shape(options, round);
    boundLoops(options);
    return options.invocationsPerIteration(effort.modelSchedules());
  }

  private static void boundLoops(ModelCheckingOptions options) {
    options.loopBound(ScenarioExploration.MOST_LOOPS);
    options.loopIterationsBeforeThreadSwitch(ScenarioExploration.LOOPS_BEFORE_SWITCH);
  }

  private StressOptions stress() {
    StressOptions options = new StressOptions();
    shape(options, 2);
    // Minimising repeats every smaller set of calls in full; model checking explains it faster.
    return options.invocationsPerIteration(STRESS_RUNS).minimizeFailedScenario(false);
  }

  /** Two threads of two calls, then of three; from the seventh round on three threads at times. */
  private void shape(Options<?, ?> options, int round) {
    options.iterations(SETS);
    options.threads(round > 5 && round % 2 == 0 ? 3 : 2);
    options.actorsPerThread(round < 2 ? 2 : 3);
    options.actorsBefore(round % 3);
    options.actorsAfter(1);
    options.sequentialSpecification(sequential);
    options.executionGenerator(SeededGenerator.class);
  }

  private @Nullable LincheckAssertionError check(Options<?, ?> options, int round) {
    SeededGenerator.seed(seed, round);
    return check(options);
  }

  private @Nullable LincheckAssertionError check(Options<?, ?> options) {
    try {
      options.check(model);
      return null;
    } catch (LincheckAssertionError e) {
      return e;
    }
  }

  /** The same calls under model checking, which shows the schedule; if it finds none, as it was. */
  private LincheckAssertionError explained(LincheckAssertionError stressed) {
    Patience.forget();
    ModelCheckingOptions options = new ModelCheckingOptions();
    options.iterations(0).invocationsPerIteration(SCHEDULES_TO_EXPLAIN);
    boundLoops(options);
    options.sequentialSpecification(sequential);
    options.addCustomScenario(stressed.getFailure$lincheck().getScenario());
    LincheckAssertionError explained = check(options);
    return explained == null ? stressed : explained;
  }
}
