package dev.gauntlet.models.requestcontext;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.requestcontext.Context;
import dev.gauntlet.patterns.requestcontext.RequestContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a request context promises to threads that serve requests side by side. */
public class RequestContextScenarios {
  private static final Context ONE = new Context("request 1", "ann");
  private static final Context TWO = new Context("request 2", "bob");

  @Scenario("Two threads that set a context each see their own.")
  public void eachThreadSeesItsOwn() throws Exception {
    RequestContext context = Subject.make();
    @Nullable Context[] one = new Context[1];
    @Nullable Context[] two = new Context[1];
    Threads threads = new Threads();
    threads.add("server 1", () -> one[0] = setAndSee(context, ONE));
    threads.add("server 2", () -> two[0] = setAndSee(context, TWO));
    threads.run();
    Check.equal("context of server 1", ONE, one[0]);
    Check.equal("context of server 2", TWO, two[0]);
  }

  @Scenario("A thread that has set nothing sees nothing, whatever another thread sets.")
  public void nothingIsSeenOfAnotherThread() throws Exception {
    RequestContext context = Subject.make();
    @Nullable Context[] seen = new Context[1];
    Threads threads = new Threads();
    threads.add("server", () -> setAndSee(context, ONE));
    threads.add("idle", () -> seen[0] = current(context));
    threads.run();
    Check.equal("context of a thread that set none", null, seen[0]);
  }

  @Scenario("A context that is cleared is gone for its own thread, not for one with an equal one.")
  public void clearingIsForOneThread() throws Exception {
    RequestContext context = Subject.make();
    @Nullable Context[] kept = new Context[1];
    @Nullable Context[] cleared = new Context[1];
    Threads threads = new Threads();
    threads.add("server 1", () -> kept[0] = setAndSee(context, ONE));
    threads.add(
        "server 2",
        () -> {
          context.set(ONE.requestId(), ONE.userId());
          context.clear();
          cleared[0] = current(context);
        });
    threads.run();
    Check.equal("context of server 1", ONE, kept[0]);
    Check.equal("context of server 2, cleared", null, cleared[0]);
  }

  @Scenario("Two threads that call a body with a context see it inside, and none afterwards.")
  public void eachBodySeesItsOwn() throws Exception {
    RequestContext context = Subject.make();
    @Nullable Context[] one = new Context[2];
    @Nullable Context[] two = new Context[2];
    Threads threads = new Threads();
    threads.add(
        "server 1",
        () -> {
          one[0] = context.callWith(ONE, () -> context.current().orElseThrow());
          one[1] = current(context);
        });
    threads.add(
        "server 2",
        () -> {
          two[0] = context.callWith(TWO, () -> context.current().orElseThrow());
          two[1] = current(context);
        });
    threads.run();
    Check.equal("context inside the body of server 1", ONE, one[0]);
    Check.equal("context inside the body of server 2", TWO, two[0]);
    Check.equal("context of server 1 afterwards", null, one[1]);
    Check.equal("context of server 2 afterwards", null, two[1]);
  }

  @Scenario("A call with a context restores the one that the thread had before.")
  public void formerContextIsRestored() throws Exception {
    RequestContext context = Subject.make();
    @Nullable Context[] one = new Context[1];
    @Nullable Context[] two = new Context[1];
    Threads threads = new Threads();
    threads.add(
        "server 1",
        () -> {
          context.set(ONE.requestId(), ONE.userId());
          context.callWith(TWO, () -> 1);
          one[0] = current(context);
        });
    threads.add("server 2", () -> two[0] = setAndSee(context, TWO));
    threads.run();
    Check.equal("context of server 1 after the call", ONE, one[0]);
    Check.equal("context of server 2", TWO, two[0]);
  }

  @Scenario("A body that throws leaves its thread with the context from before, set or empty.")
  public void formerContextIsRestoredAfterFailure() throws Exception {
    RequestContext context = Subject.make();
    @Nullable Context[] one = new Context[1];
    @Nullable Context[] two = new Context[1];
    Threads threads = new Threads();
    threads.add(
        "server 1",
        () -> {
          context.set(ONE.requestId(), ONE.userId());
          failingCall(context);
          one[0] = current(context);
        });
    threads.add(
        "server 2",
        () -> {
          failingCall(context);
          two[0] = current(context);
        });
    threads.run();
    Check.equal("context of server 1, which had set one", ONE, one[0]);
    Check.equal("context of server 2, which had set none", null, two[0]);
  }

  @Scenario("A body that waits for what another thread does with its own context keeps nobody out.")
  public void bodyWaitsForAnotherThread() throws Exception {
    RequestContext context = Subject.make();
    Gate done = new Gate();
    @Nullable Context[] one = new Context[1];
    @Nullable Context[] two = new Context[3];
    Threads threads = new Threads();
    threads.add(
        "server 1",
        () ->
            one[0] =
                context.callWith(
                    ONE,
                    () -> {
                      done.pass();
                      return context.current().orElseThrow();
                    }));
    threads.add(
        "server 2",
        () -> {
          two[0] = context.callWith(ONE, () -> context.current().orElseThrow());
          two[1] = setAndSee(context, TWO);
          context.clear();
          two[2] = current(context);
          done.open();
        });
    threads.run();
    Check.equal("context inside the body of server 1", ONE, one[0]);
    Check.equal("context inside the body of server 2", ONE, two[0]);
    Check.equal("context that server 2 has set", TWO, two[1]);
    Check.equal("context of server 2, cleared", null, two[2]);
  }

  @Scenario("A thread that is made while a context is set sees nothing of it.")
  public void newThreadStartsEmpty() throws Exception {
    RequestContext context = Subject.make();
    context.set(ONE.requestId(), ONE.userId());
    @Nullable Context[] first = new Context[1];
    @Nullable Context[] second = new Context[1];
    Threads threads = new Threads();
    threads.add("pooled 1", () -> first[0] = current(context));
    threads.add("pooled 2", () -> second[0] = current(context));
    threads.run();
    Context own = current(context);
    context.clear();
    Check.equal("context of a new thread", null, first[0]);
    Check.equal("context of another new thread", null, second[0]);
    Check.equal("context of the thread that made them", ONE, own);
  }

  private static @Nullable Context setAndSee(RequestContext context, Context own) {
    context.set(own.requestId(), own.userId());
    return current(context);
  }

  private static @Nullable Context current(RequestContext context) {
    return context.current().orElse(null);
  }

  private static void failingCall(RequestContext context) throws Exception {
    try {
      context.callWith(TWO, () -> fail());
    } catch (IOException e) {
      return;
    }
    throw new AssertionError("violated: what the body throws is thrown to the caller");
  }

  private static Integer fail() throws IOException {
    throw new IOException("by the body");
  }
}
