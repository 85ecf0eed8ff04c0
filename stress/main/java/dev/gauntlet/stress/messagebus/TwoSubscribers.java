package dev.gauntlet.stress.messagebus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.messagebus.MessageBus;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two that subscribe to one publisher at once, and what each gets of its next message. */
@JCStressTest
@Description("two that subscribe at once both get what is sent afterwards")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both got the message")
@Outcome(
    id = {"0, 1", "1, 0"},
    expect = FORBIDDEN,
    desc = "a subscription was lost")
@Outcome(expect = FORBIDDEN, desc = "both subscriptions were lost")
@State
public class TwoSubscribers {
  private final MessageBus bus = Subject.make();
  private final StartLine start = new StartLine();

  public TwoSubscribers() {
    bus.register("a");
    bus.register("b");
    bus.register("c");
  }

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> bus.subscribe("a", "b"));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> bus.subscribe("a", "c"));
  }

  @Arbiter
  public void afterwards(II_Result result) {
    bus.send(Letters.of("a", "a", 1));
    result.r1 = Letters.poll(bus, "b");
    result.r2 = Letters.poll(bus, "c");
  }
}
