package dev.gauntlet.models.prioritypool;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.prioritypool.PriorityPool;
import java.util.concurrent.Future;

/** What a pool with priorities promises to tasks that wait for each other. */
public class PriorityPoolWaitingScenarios {
  @Scenario("Two workers run two tasks at the same time, also after a task that one of them got.")
  public void tasksRunSideBySide() throws Exception {
    PriorityPool pool = Subject.make(2);
    Meeting meeting = new Meeting();
    Threads.pause();
    Check.equal("result of the task before", 0, pool.submit(1, () -> 0).get());
    Future<Integer> one = pool.submit(1, meeting::arrive);
    Future<Integer> two = pool.submit(2, meeting::arrive);
    Check.equal("how many met, as task 1 saw it", 2, one.get());
    Check.equal("how many met, as task 2 saw it", 2, two.get());
    pool.shutdown();
    Ending.hasCome(pool);
  }

  /** Where two tasks wait for each other. */
  private static final class Meeting {
    private int arrived;

    synchronized int arrive() throws InterruptedException {
      arrived++;
      notifyAll();
      while (arrived < 2) {
        wait();
      }
      return arrived;
    }
  }
}
