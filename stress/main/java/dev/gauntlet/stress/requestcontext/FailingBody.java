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
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads call a body that throws: what each sees afterwards. */
@JCStressTest
@Description("a body that throws leaves its thread with the context from before")
@Outcome(
    id = "none, 2/bob",
    expect = ACCEPTABLE,
    desc = "each thread has the context from before the call, the first one none")
@Outcome(
    id = {"1/ann, .*", ".*, 1/ann"},
    expect = FORBIDDEN,
    desc = "the context of a body that threw is left behind for what its thread does next")
@Outcome(expect = FORBIDDEN, desc = "a thread sees what it did not set")
@State
public class FailingBody {
  private final RequestContext context = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(LL_Result result) {
    start.await();
    Requests.failingCall(context, Requests.ONE);
    result.r1 = Requests.current(context);
    context.clear();
  }

  @Actor
  public void second(LL_Result result) {
    start.await();
    Requests.set(context, Requests.TWO);
    Requests.failingCall(context, Requests.ONE);
    result.r2 = Requests.current(context);
    context.clear();
  }
}
