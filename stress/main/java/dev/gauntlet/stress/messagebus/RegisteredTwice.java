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

/** Names that two threads register, one of which sends to each at once. */
@JCStressTest
@Description("a name that is registered twice keeps the messages that were sent to it")
@Outcome(id = "4, 0", expect = ACCEPTABLE, desc = "each name has its message, once")
@Outcome(
    id = "[0-3], 0",
    expect = FORBIDDEN,
    desc = "a message was lost together with the queue that it was in")
@Outcome(expect = FORBIDDEN, desc = "a message is there twice")
@State
public class RegisteredTwice {
  private static final String[] NAMES = {"b", "c", "d", "e"};

  private final MessageBus bus = Subject.make();
  private final StartLine start = new StartLine();

  public RegisteredTwice() {
    bus.register("a");
  }

  @Actor
  public void registrar() {
    start.await();
    Blocking.run(
        () -> {
          for (String name : NAMES) {
            bus.register(name);
          }
        });
  }

  @Actor
  public void sender() {
    start.await();
    Blocking.run(
        () -> {
          for (String name : NAMES) {
            bus.register(name);
            bus.send(Letters.of("a", name, 1));
          }
        });
  }

  @Arbiter
  public void afterwards(II_Result result) {
    int kept = 0;
    int more = 0;
    for (String name : NAMES) {
      kept += Letters.poll(bus, name);
      more += Letters.poll(bus, name);
    }
    result.r1 = kept;
    result.r2 = more;
  }
}
