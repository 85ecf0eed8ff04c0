package dev.gauntlet.stress.orderedlocks;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.io.IOException;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** A body that throws, beside another that needs its locks. */
@JCStressTest
@Description("a body that throws leaves its locks free")
@Outcome(
    id = "thrown, 7",
    expect = ACCEPTABLE,
    desc = "one caller got its exception, the other its result")
@Outcome(id = "returned .*, .*", expect = FORBIDDEN, desc = "the exception was lost")
@Outcome(expect = FORBIDDEN, desc = "a body did not return its own result")
@State
public class FailingBody {
  private final OrderedLocks locks = Subject.make(List.of("a", "b"));
  private final StartLine start = new StartLine();

  @Actor
  public void failing(LI_Result result) {
    start.await();
    result.r1 = Blocking.call(this::outcome);
  }

  @Actor
  public void returning(LI_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> locks.withLocks(List.of("b", "a"), () -> 7));
  }

  private String outcome() throws Exception {
    try {
      return "returned " + locks.withLocks(List.of("a", "b"), FailingBody::fail);
    } catch (IOException e) {
      return "thrown";
    }
  }

  private static Integer fail() throws IOException {
    throw new IOException("by the body");
  }
}
