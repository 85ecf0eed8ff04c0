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
import org.openjdk.jcstress.infra.results.III_Result;

/** A message to a recipient and a subscriber, and a thread that looks at both. */
@JCStressTest
@Description("who sees that a message reached the recipient sees that it reached the subscriber")
@Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "both looks came after the message")
@Outcome(id = "0, 1, 0", expect = ACCEPTABLE, desc = "the message came between the looks")
@Outcome(id = "0, 0, 1", expect = ACCEPTABLE, desc = "both looks came before the message")
@Outcome(
    id = "1, 0, .*",
    expect = FORBIDDEN,
    desc = "the message had reached the recipient and not yet the subscriber")
@Outcome(expect = FORBIDDEN, desc = "the message was lost or repeated")
@State
public class ReachesAllAtOnce {
  private final MessageBus bus = Subject.make();
  private final StartLine start = new StartLine();

  public ReachesAllAtOnce() {
    bus.register("a");
    bus.register("b");
    bus.register("c");
    bus.subscribe("a", "c");
  }

  @Actor
  public void sender() {
    start.await();
    Blocking.run(() -> bus.send(Letters.of("a", "b", 1)));
  }

  @Actor
  public void observer(III_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> Letters.poll(bus, "b"));
    result.r2 = Blocking.call(() -> Letters.poll(bus, "c"));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = Letters.poll(bus, "c");
  }
}
