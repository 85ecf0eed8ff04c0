package dev.gauntlet.stress.requestcontext;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.requestcontext.RequestContext;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads that have set a context each make a new thread: what the new ones see. */
@JCStressTest
@Description("a new thread sees nothing of the context of the thread that made it")
@Outcome(id = "none, none", expect = ACCEPTABLE, desc = "both new threads start with no context")
@Outcome(
    id = {"1/ann, .*", ".*, 2/bob"},
    expect = FORBIDDEN,
    desc = "a new thread works for the request of the thread that made it")
@Outcome(expect = FORBIDDEN, desc = "a new thread sees a context that it did not set")
@State
public class NewThread {
  private final RequestContext context = Subject.make();

  @Actor
  public void first(LL_Result result) {
    Requests.set(context, Requests.ONE);
    result.r1 = Requests.seenByNewThread(context);
    context.clear();
  }

  @Actor
  public void second(LL_Result result) {
    Requests.set(context, Requests.TWO);
    result.r2 = Requests.seenByNewThread(context);
    context.clear();
  }
}
