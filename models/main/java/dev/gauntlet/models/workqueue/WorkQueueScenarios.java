package dev.gauntlet.models.workqueue;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.workqueue.WorkQueue;

/** What a work queue promises to those who submit and to those who poll. */
public class WorkQueueScenarios {
  @Scenario("Items that two threads submit are all kept, each thread's in its order.")
  public void submissionsOfTwoThreads() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    Threads threads = new Threads();
    threads.add(
        "submitter 1",
        () -> {
          queue.submit(1, 11);
          queue.submit(1, 12);
        });
    threads.add(
        "submitter 2",
        () -> {
          queue.submit(1, 21);
          queue.submit(1, 22);
        });
    threads.run();
    Check.equal("size", 4, queue.size());
    int[] left = {11, 21};
    for (int i = 0; i < 4; i++) {
      int item = poll(queue);
      int thread = item / 10 - 1;
      Check.that(
          "the next item is " + left[0] + " or " + left[1] + "; it is " + item,
          (thread == 0 || thread == 1) && item == left[thread]);
      left[thread]++;
    }
    Check.equal("item after the last (0 for none)", 0, poll(queue));
  }

  @Scenario("An item leaves after all of its priority that were submitted before by others.")
  public void laterSubmissionOfAnotherThread() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    queue.submit(2, 1);
    queue.submit(2, 2);
    queue.submit(2, 3);
    queue.submit(2, 4);
    Threads threads = new Threads();
    threads.add("submitter", () -> queue.submit(2, 5));
    threads.add("urgent submitter", () -> queue.submit(1, 9));
    threads.run();
    Check.equal("item of the smallest priority", 9, poll(queue));
    for (int item = 1; item <= 5; item++) {
      Check.equal("next item, in the order of submission", item, poll(queue));
    }
  }

  @Scenario("An item that was held alone is polled before one that came beside it.")
  public void heldAloneComesFirst() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    int[] size = new int[1];
    Threads threads = new Threads();
    threads.add("submitter 1", () -> queue.submit(1, 1));
    threads.add(
        "submitter 2",
        () -> {
          queue.submit(1, 2);
          size[0] = queue.size();
        });
    threads.run();
    int first = poll(queue);
    int second = poll(queue);
    Check.equal("sum of the items 1 and 2", 3, first + second);
    if (size[0] == 1) {
      Check.equal("first item, 2 having been held alone", 2, first);
    }
  }

  @Scenario("Two threads that poll one item: one gets it, the other gets none.")
  public void twoPollsOneItem() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    queue.submit(1, 7);
    int[] got = new int[2];
    Threads threads = new Threads();
    threads.add("poller 1", () -> got[0] = poll(queue));
    threads.add("poller 2", () -> got[1] = poll(queue));
    threads.run();
    Check.that(
        "one gets 7 and the other nothing (0); got " + got[0] + " and " + got[1],
        (got[0] == 7 && got[1] == 0) || (got[0] == 0 && got[1] == 7));
    Check.equal("size", 0, queue.size());
  }

  @Scenario("A poll beside a submission gets the most urgent of what is there.")
  public void pollBesideUrgentSubmission() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    queue.submit(3, 30);
    queue.submit(2, 20);
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add("submitter", () -> queue.submit(1, 10));
    threads.add("poller", () -> got[0] = poll(queue));
    threads.run();
    Check.that("the poller gets 10 or 20; got " + got[0], got[0] == 10 || got[0] == 20);
    Check.equal("size", 2, queue.size());
    Check.equal("next item, after " + got[0], got[0] == 10 ? 20 : 10, poll(queue));
    Check.equal("last item", 30, poll(queue));
  }

  @Scenario("A poll beside two submissions never gets the later one if that is the less urgent.")
  public void pollBesideLessUrgentLaterSubmission() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    queue.submit(1, 1);
    queue.submit(2, 2);
    Check.equal("item of the smallest priority", 1, poll(queue));
    Check.equal("item left", 2, poll(queue));
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add("poller", () -> got[0] = poll(queue));
    threads.add(
        "submitter",
        () -> {
          queue.submit(1, 10);
          queue.submit(2, 20);
        });
    threads.run();
    Check.that("the poller gets 10, or none yet (0); got " + got[0], got[0] == 10 || got[0] == 0);
    Check.equal("size, when the poller got " + got[0], got[0] == 0 ? 2 : 1, queue.size());
  }

  @Scenario("A poll and a submission at once lose no item and repeat none.")
  public void pollsBesideSubmissions() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    queue.submit(1, 1);
    int[] got = new int[2];
    int[] size = new int[1];
    Threads threads = new Threads();
    threads.add("submitter", () -> queue.submit(1, 2));
    threads.add(
        "poller",
        () -> {
          got[0] = poll(queue);
          size[0] = queue.size();
          got[1] = poll(queue);
        });
    threads.run();
    Check.equal("first item polled", 1, got[0]);
    Check.that("0 or 1 is held then; was " + size[0], size[0] == 0 || size[0] == 1);
    Check.that("then 2 is polled, or nothing yet; was " + got[1], got[1] == 2 || got[1] == 0);
    Check.equal("item left, when the poller got " + got[1], 2 - got[1], poll(queue));
    Check.equal("size at the end", 0, queue.size());
  }

  @Scenario("A null item that is refused adds nothing and keeps nothing locked.")
  @SuppressWarnings("NullAway")
  public void refusedNull() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    boolean[] refused = new boolean[1];
    Threads threads = new Threads();
    threads.add(
        "careless submitter",
        () -> {
          try {
            queue.submit(1, null);
          } catch (NullPointerException e) {
            refused[0] = true;
          }
        });
    threads.add("submitter", () -> queue.submit(1, 1));
    threads.run();
    Check.that("a null item is refused", refused[0]);
    Check.equal("size", 1, queue.size());
    Check.equal("item held", 1, poll(queue));
  }

  @Scenario("What a thread submits and polls while it is interrupted takes effect all the same.")
  public void interruptedSubmitter() throws Exception {
    WorkQueue<Integer> queue = Subject.make();
    int[] got = new int[1];
    Threads threads = new Threads();
    threads.add(
        "interrupted submitter",
        () -> {
          Thread.currentThread().interrupt();
          queue.submit(1, 1);
          queue.submit(2, 2);
          got[0] = poll(queue);
        });
    threads.add("other submitter", () -> queue.submit(3, 3));
    threads.run();
    Check.equal("item polled by the interrupted thread", 1, got[0]);
    Check.equal("size", 2, queue.size());
    Check.equal("item left by the interrupted thread", 2, poll(queue));
    Check.equal("item of the other", 3, poll(queue));
  }

  private static int poll(WorkQueue<Integer> queue) {
    return queue.poll().orElse(0);
  }
}
