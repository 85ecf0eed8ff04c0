package dev.gauntlet.stress.concurrentstack;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A thread that pops from a stack that is never empty, and one that pushes. */
@JCStressTest
@Description("a pop of a stack that holds an item gives one, whatever is pushed meanwhile")
@Outcome(
    id = {"1", "2", "3", "4"},
    expect = ACCEPTABLE,
    desc = "the item that was on top at some moment")
@Outcome(expect = FORBIDDEN, desc = "the pop found none, though one was there all the time")
@State
public class PopBesidePushes {
  private final ConcurrentStack<Integer> stack = Subject.make();
  private final StartLine start = new StartLine();

  public PopBesidePushes() {
    stack.push(1);
  }

  @Actor
  public void popper(L_Result result) {
    start.await();
    result.r1 = Blocking.call(stack::pop);
  }

  @Actor
  public void pusher() {
    start.await();
    Blocking.run(() -> stack.push(2));
    Blocking.run(() -> stack.push(3));
    Blocking.run(() -> stack.push(4));
  }
}
