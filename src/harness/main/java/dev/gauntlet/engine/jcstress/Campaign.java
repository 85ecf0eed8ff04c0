package dev.gauntlet.engine.jcstress;

import dev.gauntlet.canary.Canaries;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.worker.Canary;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;

/**
 * Runs a batch: plans every pair of subject and test in every JVM configuration, and gives the plan
 * to jcstress in waves, the first test of every subject, then the second of those that are still
 * worth it, and so on.
 *
 * <p>A pair is judged by what its JVMs said, and only when as many have as were planned. One that
 * looks clean on too few samples is run again, for longer. On a busy machine two actors hardly ever
 * run at once; so the canaries go first, and if the racy one looks clean they and all others are
 * sampled for longer.
 */
final class Campaign {
  private static final int ROUNDS = 3;

  private final Batch batch;
  private final Path folder;
  private final Forks forks;
  private final Consumer<Batch.News> channel;
  private final IdentityHashMap<TestConfig, Pair> pairs = new IdentityHashMap<>();
  private final List<Pair> starved = new ArrayList<>();
  private final Set<Integer> flagged = new HashSet<>();
  private boolean lastRound;
  private long lastNews;

  /**
   * @param folder where files for the JVMs of tests may lie until the run ends
   * @param channel is told what comes out
   */
  Campaign(Batch batch, Path folder, Consumer<Batch.News> channel) {
    this.batch = batch;
    this.folder = folder;
    forks = new Forks(batch.classPath(), folder);
    this.channel = channel;
  }

  /** Runs everything and returns when each check has been reported. */
  void run() throws IOException {
    Sampling sampling = Sampling.of(batch.budget());
    List<Pair> canaries = new ArrayList<>();
    for (Canary canary : batch.canaries()) {
      canaries.add(new Pair(canaries.size(), 0, canary.order(), canary.racy()));
    }
    rehearse(sampling);
    // One look is nearly always enough to see that the racy one is.
    sampling = rounds(run(canaries, sampling.once(), false), sampling);
    int most = batch.orders().stream().mapToInt(order -> order.checks().size()).max().orElse(0);
    for (int check = 0; check < most; check++) {
      rounds(wave(check, canaries.size()), sampling);
    }
    reportIncomplete();
  }

  /** Runs one test for an archive of classes; what it observes is nobody's result. */
  private void rehearse(Sampling sampling) throws IOException {
    Files.createDirectories(folder);
    Rehearsal rehearsal = new Rehearsal(batch, folder);
    if (!rehearsal.isWorthwhile()) {
      return;
    }
    Options options = sampling.options();
    Scheduler scheduler = new Scheduler(Topology.get(), options.getCPUCount());
    Pair pair = new Pair(0, 0, Canaries.rehearsal(), false);
    TestInfo test = TestList.getInfo(pair.check().className());
    Optional<SchedulingClass> place = place(test, options, scheduler);
    if (place.isPresent()) {
      VmConfiguration vm = VmConfiguration.of(batch.budget()).get(0);
      List<String> arguments = new ArrayList<>(pair.plan(vm));
      arguments.addAll(rehearsal.arguments());
      TestConfig plan = forks.plan(options, test, place.get(), 0, vm.mode(), arguments);
      new TestExecutor(options.verbosity(), result -> pair.add(result, 0), scheduler)
          .runAll(List.of(plan));
      boolean well = pair.results().stream().allMatch(one -> one.status() == Status.NORMAL);
      if (well && Files.exists(rehearsal.archive())) {
        forks.use(rehearsal.archive());
      }
    }
  }

  /** Where the scheduler lets a test run, if the machine has processors enough. */
  private static Optional<SchedulingClass> place(
      TestInfo test, Options options, Scheduler scheduler) {
    return scheduler
        .scheduleClasses(test.threads(), options.getCPUCount(), options.affinityMode())
        .stream()
        .findFirst();
  }

  /** Every order's check of this number, but of those that were over at their first flag. */
  private synchronized List<Pair> wave(int check, int firstIndex) {
    List<Pair> wave = new ArrayList<>();
    int index = firstIndex;
    for (Order order : batch.orders()) {
      boolean over = order.stopAtFirstFlag() && flagged.contains(index);
      if (check < order.checks().size() && !over) {
        wave.add(new Pair(index, check, order, false));
      }
      index++;
    }
    return wave;
  }

  /**
   * Runs the pairs, and those that did not get enough again and for longer.
   *
   * @return how long was enough
   */
  private Sampling rounds(List<Pair> pairs, Sampling initial) throws IOException {
    Sampling sampling = initial;
    List<Pair> due = run(pairs, sampling, false);
    for (int round = 2; round <= ROUNDS && !due.isEmpty(); round++) {
      sampling = sampling.longer();
      due = run(due, sampling, round == ROUNDS);
    }
    return sampling;
  }

  /** Runs the pairs and returns those that did not get enough. */
  private List<Pair> run(List<Pair> due, Sampling sampling, boolean last) throws IOException {
    lastRound = last;
    Options options = sampling.options();
    Scheduler scheduler = new Scheduler(Topology.get(), options.getCPUCount());
    List<TestConfig> plan = new ArrayList<>();
    for (Pair pair : due) {
      plan.addAll(plan(pair, options, scheduler));
    }
    // jcstress begins at the end of the list.
    Collections.reverse(plan);
    lastNews = System.nanoTime();
    if (!plan.isEmpty()) {
      new TestExecutor(options.verbosity(), this::add, scheduler).runAll(plan);
    }
    synchronized (this) {
      List<Pair> again = List.copyOf(starved);
      starved.clear();
      return again;
    }
  }

  private List<TestConfig> plan(Pair pair, Options options, Scheduler scheduler)
      throws IOException {
    CheckRef check = pair.check();
    String name = check.className().replace('$', '.');
    if (!TestList.tests().contains(name)) {
      report(
          pair,
          "jcstress does not know %s: was it compiled with jcstress's annotation processor?"
              .formatted(check.className()));
      return List.of();
    }
    TestInfo test = TestList.getInfo(name);
    Optional<SchedulingClass> place = place(test, options, scheduler);
    if (place.isEmpty()) {
      report(
          pair,
          "has %d actors, and this machine has %d processors"
              .formatted(test.threads(), options.getCPUCount()));
      return List.of();
    }
    List<TestConfig> configurations = new ArrayList<>();
    for (VmConfiguration vm : VmConfiguration.of(batch.budget())) {
      TestConfig configuration =
          forks.plan(options, test, place.get(), configurations.size(), vm.mode(), pair.plan(vm));
      configurations.add(configuration);
      pairs.put(configuration, pair);
    }
    return configurations;
  }

  /** Hears of each JVM's end, from several threads. */
  private synchronized void add(TestResult result) {
    Pair pair = pairs.get(result.getConfig());
    if (pair == null) {
      throw new IllegalStateException("a result of what was not planned: " + result.getName());
    }
    long now = System.nanoTime();
    pair.add(result, now - lastNews);
    lastNews = now;
    CheckResult verdict = null;
    if (pair.isComplete()) {
      verdict = verdict(pair);
      if (verdict.verdict() == Verdict.FLAGGED) {
        flagged.add(pair.orderIndex());
      }
      if (verdict.verdict() != Verdict.FLAGGED && !lastRound && pair.isStarved()) {
        starved.add(pair);
        verdict = null;
      }
    }
    channel.accept(new Batch.News(pair.orderIndex(), pair.checkIndex(), verdict));
  }

  /** The verdict; what we ourselves get wrong must not end the run of the others. */
  private static CheckResult verdict(Pair pair) {
    try {
      return new Grading(pair).verdict();
    } catch (RuntimeException e) {
      e.printStackTrace();
      return CheckResult.inconclusive(
          pair.check().name(), pair.millis(), "the results could not be judged: " + e);
    }
  }

  private synchronized void reportIncomplete() {
    pairs.values().stream()
        .distinct()
        .filter(pair -> !pair.isComplete())
        .forEach(
            pair ->
                report(
                    pair,
                    "only %d of %d planned JVMs ran"
                        .formatted(pair.results().size(), pair.planned().size())));
  }

  private void report(Pair pair, String why) {
    CheckResult result = CheckResult.inconclusive(pair.check().name(), pair.millis(), why);
    channel.accept(new Batch.News(pair.orderIndex(), pair.checkIndex(), result));
  }
}
