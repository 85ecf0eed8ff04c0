package dev.gauntlet.stress.concurrentstack;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A pusher, and the only popper, who asks for the size after each pop. */
@JCStressTest
@Description("the size is never less than none, and never more than what is left to pop")
@Outcome(id = "right, right", expect = ACCEPTABLE, desc = "every size was one that there was")
@Outcome(
    id = "below zero, .*",
    expect = FORBIDDEN,
    desc = "an item was popped before the size counted it")
@Outcome(
    id = "too large, .*",
    expect = FORBIDDEN,
    desc = "a pop had returned before the size counted it")
@Outcome(expect = FORBIDDEN, desc = "the size at the end is not the number of items held")
@State
public class SizeOfPopper {
  private static final int TIMES = 8;

  private final ConcurrentStack<Integer> stack = Subject.make();
  private final StartLine start = new StartLine();
  private int popped;

  @Actor
  public void pusher() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            stack.push(i);
          }
        });
  }

  @Actor
  public void popper(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::sizes);
  }

  @Arbiter
  public void afterwards(LL_Result result) {
    int size = stack.size();
    result.r2 = size == TIMES - popped ? "right" : "size " + size + " after " + popped + " pops";
  }

  private String sizes() {
    String sizes = "right";
    for (int i = 0; i < TIMES; i++) {
      if (stack.pop() != null) {
        popped++;
      }
      int size = stack.size();
      if (size < 0) {
        sizes = "below zero";
      } else if (size > TIMES - popped) {
        sizes = "too large";
      }
    }
    return sizes;
  }
}
