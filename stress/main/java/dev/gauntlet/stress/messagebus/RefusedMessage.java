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
import org.openjdk.jcstress.infra.results.LII_Result;

/** A message to a name that is not registered, beside one that can be sent. */
@JCStressTest
@Description(
    "a message that is refused reaches nobody, and one that is sent reaches the subscriber")
@Outcome(
    id = "refused, 1, 0",
    expect = ACCEPTABLE,
    desc = "the subscriber has the one message that was sent")
@Outcome(id = "sent, .*, .*", expect = FORBIDDEN, desc = "an unregistered name was accepted")
@Outcome(
    id = {"refused, 9, .*", "refused, .*, 9"},
    expect = FORBIDDEN,
    desc = "the subscriber got the message that was refused")
@Outcome(expect = FORBIDDEN, desc = "the message that was sent was lost or repeated")
@State
public class RefusedMessage {
  private final MessageBus bus = Subject.make();
  private final StartLine start = new StartLine();

  public RefusedMessage() {
    bus.register("a");
    bus.register("b");
    bus.register("c");
    bus.subscribe("a", "c");
  }

  @Actor
  public void refused(LII_Result result) {
    start.await();
    result.r1 = Blocking.call(this::outcome);
  }

  @Actor
  public void sender() {
    start.await();
    Blocking.run(() -> bus.send(Letters.of("a", "b", 1)));
  }

  @Arbiter
  public void afterwards(LII_Result result) {
    result.r2 = Letters.poll(bus, "c");
    result.r3 = Letters.poll(bus, "c");
  }

  private String outcome() {
    try {
      bus.send(Letters.of("a", "unknown", 9));
      return "sent";
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }
}
