package dev.gauntlet.stress.requestcontext;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.requestcontext.RequestContext;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two threads call a body with a context each: what the bodies see, and what is left. */
@JCStressTest
@Description("each of two bodies sees its own context, and what was there before is restored")
@Outcome(
    id = "1/ann, 2/bob, none, none",
    expect = ACCEPTABLE,
    desc = "each body sees its own request, and nothing is left of it")
@Outcome(
    id = "1/ann, 2/bob, .*, .*",
    expect = FORBIDDEN,
    desc = "a context is left behind when its body has returned")
@Outcome(expect = FORBIDDEN, desc = "a body does not see the context it was called with")
@State
public class ContextOfBody {
  private final RequestContext context = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLLL_Result result) {
    start.await();
    result.r1 = Requests.seenInside(context, Requests.ONE);
    result.r3 = Requests.current(context);
  }

  @Actor
  public void second(LLLL_Result result) {
    start.await();
    result.r2 = Requests.seenInside(context, Requests.TWO);
    result.r4 = Requests.current(context);
  }
}
