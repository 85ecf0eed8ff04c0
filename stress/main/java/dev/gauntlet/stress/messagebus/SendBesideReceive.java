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

/** Two messages to a thread that receives, and may already wait. */
@JCStressTest
@Description("messages reach a thread that waits for them, in the order in which they were sent")
@Outcome(id = "1, 2, 0", expect = ACCEPTABLE, desc = "both messages arrived, in order")
@Outcome(id = "2, 1, .*", expect = FORBIDDEN, desc = "the messages arrived out of order")
@Outcome(expect = FORBIDDEN, desc = "a message was lost or repeated")
@State
public class SendBesideReceive {
  private final MessageBus bus = Subject.make();
  private final StartLine start = new StartLine();

  public SendBesideReceive() {
    bus.register("a");
    bus.register("b");
  }

  @Actor
  public void receiver(III_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> Letters.receive(bus, "b"));
    result.r2 = Blocking.call(() -> Letters.receive(bus, "b"));
  }

  @Actor
  public void sender() {
    start.await();
    Blocking.run(() -> bus.send(Letters.of("a", "b", 1)));
    Blocking.run(() -> bus.send(Letters.of("a", "b", 2)));
  }

  @Arbiter
  public void afterwards(III_Result result) {
    result.r3 = Letters.poll(bus, "b");
  }
}
