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

/** One thread sets a context and clears it, the other sets none: what each sees. */
@JCStressTest
@Description("a thread that has set no context sees none, and one that has cleared its own too")
@Outcome(id = "none, none", expect = ACCEPTABLE, desc = "neither thread has a context")
@Outcome(
    id = ".*, (1/ann|1/bob|2/ann|2/bob)",
    expect = FORBIDDEN,
    desc = "a thread sees a context that another thread set")
@Outcome(expect = FORBIDDEN, desc = "a context outlives its clearing")
@State
public class NoContext {
  private final RequestContext context = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void server(LL_Result result) {
    start.await();
    Requests.set(context, Requests.ONE);
    context.clear();
    result.r1 = Requests.current(context);
  }

  @Actor
  public void idle(LL_Result result) {
    start.await();
    result.r2 = Requests.current(context);
  }
}
