package dev.gauntlet.models.workqueue;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.workqueue.WorkQueue;
import java.util.Optional;

/** What a work queue promises to those who wait for an item. */
public class WorkQueueTakeScenarios {
  @Scenario("Whoever waits gets the item that is submitted, with all that was written into it.")
  public void submissionWakesTaker() throws Exception {
    WorkQueue<int[]> queue = Subject.make();
    int[] seen = new int[1];
    Threads threads = new Threads();
    threads.add("taker", () -> seen[0] = queue.take()[0]);
    threads.add("submitter", () -> queue.submit(1, new int[] {7}));
    threads.run();
    Check.equal("content of the item", 7, seen[0]);
    Check.equal("size", 0, queue.size());
  }

  @Scenario("Two who wait get one item each of two that are submitted.")
  public void twoTakers() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add("taker 1", () -> got[0] = queue.take());
    threads.add("taker 2", () -> got[1] = queue.take());
    threads.add(
        "submitter",
        () -> {
          queue.submit(2, 1);
          queue.submit(1, 2);
        });
    threads.run();
    Check.equal("sum of the items 1 and 2", 3, got[0] + got[1]);
    Check.equal("size", 0, queue.size());
  }

  @Scenario("Two who wait get one item each, also when the second that comes is the less urgent.")
  public void lessUrgentItemComesSecond() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add("taker 1", () -> got[0] = queue.take());
    threads.add("taker 2", () -> got[1] = queue.take());
    threads.start();
    Threads.pause();
    queue.submit(1, 1);
    queue.submit(2, 2);
    threads.join();
    Check.equal("sum of the items 1 and 2", 3, got[0] + got[1]);
    Check.equal("size", 0, queue.size());
  }

  @Scenario("Whoever was woken for an item that another took waits on for the next.")
  public void takeBesidePoll() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    int[] taken = new int[1];
    boolean[] polled = new boolean[1];
    Threads threads = new Threads();
    threads.add("taker", () -> taken[0] = queue.take());
    threads.add(
        "submitter",
        () -> {
          queue.submit(1, 1);
          Optional<Integer> back = queue.poll();
          polled[0] = back.isPresent();
          if (polled[0]) {
            queue.submit(1, 2);
          }
        });
    threads.run();
    Check.equal(
        "item taken, the first being " + (polled[0] ? "polled back" : "left"),
        polled[0] ? 2 : 1,
        taken[0]);
    Check.equal("size", 0, queue.size());
  }

  @Scenario("Who finds nothing because another takes the item leaves that item to the other.")
  public void takerBesidePollAndSubmission() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    queue.submit(5, 1);
    boolean[] found = new boolean[1];
    Threads threads = new Threads();
    threads.add(
        "poller and submitter",
        () -> {
          found[0] = queue.poll().isPresent();
          queue.submit(1, 2);
        });
    threads.start();
    int taken = queue.take();
    threads.join();
    Check.that(
        "if the poller finds nothing, the taker has taken item 1; it has taken " + taken,
        found[0] || taken == 1);
    Check.equal("size at the end", found[0] ? 0 : 1, queue.size());
  }

  @Scenario("A taker that is interrupted while it waits leaves the queue as it was.")
  public void interruptedTaker() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    boolean[] interrupted = new boolean[1];
    Threads threads = new Threads();
    Thread taker =
        threads.add(
            "taker",
            () -> {
              try {
                queue.take();
              } catch (InterruptedException e) {
                interrupted[0] = true;
              }
            });
    threads.add("interrupter", () -> taker.interrupt());
    threads.run();
    Check.that("a take from an empty queue ends by the interrupt", interrupted[0]);
    queue.submit(1, 1);
    Check.equal("size after it", 1, queue.size());
    Check.equal("item polled after it", Optional.of(1), queue.poll());
  }

  @Scenario("After a taker was interrupted, whoever waits next gets the next item.")
  public void takerAfterInterruptedOne() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    int[] got = new int[1];
    Threads first = new Threads();
    Thread interrupted = first.add("interrupted taker", () -> takeUnlessInterrupted(queue));
    first.start();
    Threads.pause();
    interrupted.interrupt();
    first.join();
    queue.submit(1, 1);
    Check.equal("item polled after the interrupt", Optional.of(1), queue.poll());
    Threads next = new Threads();
    next.add("next taker", () -> got[0] = queue.take());
    next.start();
    Threads.pause();
    queue.submit(1, 2);
    next.join();
    Check.equal("item of the next taker", 2, got[0]);
  }

  @Scenario("An item whose arrival coincides with an interrupt still reaches the other taker.")
  public void interruptedTakerLosesNoItem() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    int[] got = new int[1];
    Threads threads = new Threads();
    Thread first =
        threads.add(
            "taker 1",
            () -> {
              try {
                queue.submit(1, queue.take());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    threads.add("taker 2", () -> got[0] = queue.take());
    threads.add(
        "submitter",
        () -> {
          first.interrupt();
          queue.submit(1, 1);
        });
    threads.run();
    Check.equal("item of the taker that was not interrupted", 1, got[0]);
    Check.equal("size at the end", 0, queue.size());
  }

  private static void takeUnlessInterrupted(WorkQueue<Integer> queue) {
    try {
      Check.equal("item that nobody has submitted", null, queue.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
