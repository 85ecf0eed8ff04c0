package dev.gauntlet.grade.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.sequential.SequentialTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts one submission through its tests and the engines, within its limit. jcstress comes last: its
 * actors need every core.
 */
final class Examination {
  private static final long LOOK_MILLIS = 50;

  private final Setup setup;
  private final String className;
  private final Answers answers = new Answers();
  private final MeteredSlots slots;
  private final Settings forTests;
  private final Settings forEngines;
  private boolean overLimit;

  /**
   * Prepares an examination.
   *
   * @param jar the submission's classes
   * @param scratch a folder of this submission's own
   */
  Examination(Setup setup, String className, Path jar, Path scratch) {
    this.setup = setup;
    this.className = className;
    slots = new MeteredSlots(setup.slots());
    forTests = settings(setup.classPaths().tests(jar), scratch);
    forEngines = settings(setup.classPaths().engines(jar), scratch);
  }

  private Settings settings(String classPath, Path scratch) {
    return new Settings(
        setup.assignment().budget(),
        setup.assignment().seed(),
        classPath,
        scratch,
        setup.jobs(),
        slots,
        setup.sandbox().confinement());
  }

  /** Asks everything; returns when all is answered or the limit has passed. */
  Answers run() throws InterruptedException {
    List<Thread> together = new ArrayList<>();
    List<Thread> alone = new ArrayList<>();
    Order tests = setup.plan().tests(className);
    together.add(
        thread(
            GradedItem.SEQUENTIAL,
            () ->
                SequentialTests.run(
                    tests, forTests, answers.listener(GradedItem.SEQUENTIAL, tests))));
    for (EngineDriver driver : setup.plan().drivers()) {
      String kind = driver.engine().id();
      Order order = setup.plan().checks(className, driver.engine());
      if (!order.checks().isEmpty()) {
        Thread thread =
            thread(
                kind, () -> driver.run(List.of(order), forEngines, answers.listener(kind, order)));
        (driver.engine() == Engine.JCSTRESS ? alone : together).add(thread);
      }
    }
    await(together);
    if (!overLimit) {
      await(alone);
    }
    return answers;
  }

  /** Whether the limit passed before all was answered. */
  boolean isOverLimit() {
    return overLimit;
  }

  /** What an engine's part does. */
  @FunctionalInterface
  private interface Part {
    void run() throws InterruptedException;
  }

  private Thread thread(String kind, Part part) {
    return new Thread(
        () -> {
          try {
            part.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            answers.failed(kind + " failed: " + e);
          }
        },
        kind);
  }

  private void await(List<Thread> threads) throws InterruptedException {
    Duration limit = Duration.ofSeconds(setup.assignment().limits().wallSeconds());
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        while (thread.isAlive() && !overLimit) {
          thread.join(LOOK_MILLIS);
          overLimit = slots.used().compareTo(limit) > 0;
        }
      }
    } finally {
      threads.forEach(Thread::interrupt);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
