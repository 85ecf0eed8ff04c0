package dev.gauntlet.models.workqueue;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.workqueue.WorkQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Submitting and polling. The size is left to the scenarios: beside it, a queue would be held to
 * the order in which items get in, where one that numbers them just before is good enough.
 */
@Model(
    value = "Submissions and polls are explained by some order of the calls.",
    sequential = WorkQueueSpecification.class)
@Param(name = "priority", gen = IntGen.class, conf = "1:2")
@Param(name = "item", gen = IntGen.class, conf = "1:9")
public class WorkQueueModel {
  private final WorkQueue<Integer> queue = Subject.make();

  @Operation
  public void submit(@Param(name = "priority") int priority, @Param(name = "item") int item) {
    queue.submit(priority, item);
  }

  @Operation
  public int pollOrZero() {
    return queue.poll().orElse(0);
  }
}
