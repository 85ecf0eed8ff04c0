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

/** Two threads set a context each: what each sees then. */
@JCStressTest
@Description("each of two threads sees the context that it set itself")
@Outcome(id = "1/ann, 2/bob", expect = ACCEPTABLE, desc = "each thread sees its own request")
@Outcome(
    id = {"2/bob, .*", ".*, 1/ann"},
    expect = FORBIDDEN,
    desc = "a thread works for the request of another thread")
@Outcome(
    id = {"(1/bob|2/ann), .*", ".*, (1/bob|2/ann)"},
    expect = FORBIDDEN,
    desc = "a thread sees the request of one thread with the user of another")
@Outcome(
    id = {"none, .*", ".*, none"},
    expect = FORBIDDEN,
    desc = "a thread lost its context when another cleared its own")
@Outcome(expect = FORBIDDEN, desc = "a thread sees what nobody set")
@State
public class OwnContext {
  private final RequestContext context = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first(LL_Result result) {
    start.await();
    Requests.set(context, Requests.ONE);
    result.r1 = Requests.current(context);
    context.clear();
  }

  @Actor
  public void second(LL_Result result) {
    start.await();
    Requests.set(context, Requests.TWO);
    result.r2 = Requests.current(context);
    context.clear();
  }
}
