package dev.gauntlet.models.promise;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.promise.Promise;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a promise promises to its callbacks. */
public class PromiseCallbackScenarios {
  @Scenario(
      "A callback registered beside the completion runs once, in one of the two threads, and so"
          + " does one that was registered before.")
  public void callbackBesideCompletion() throws Exception {
    Promise<Integer> promise = Subject.make();
    Listener earlier = new Listener();
    promise.whenDone(earlier);
    Listener listener = new Listener();
    Thread[] ranIn = new Thread[1];
    Threads threads = new Threads();
    Thread registrar =
        threads.add(
            "registrar",
            () ->
                promise.whenDone(
                    (value, failure) -> {
                      ranIn[0] = Thread.currentThread();
                      listener.accept(value, failure);
                    }));
    Thread completer = threads.add("completer", () -> promise.complete(7));
    threads.run();
    Check.equal("runs of the callback registered before", 1, earlier.runs.get());
    Check.equal("runs of the callback", 1, listener.runs.get());
    Check.equal("value and failure it was told", "7, null", listener.told);
    Check.that(
        "the callback ran in the registrar or in the completer",
        ranIn[0] == registrar || ranIn[0] == completer);
  }

  @Scenario("A callback registered beside the failure runs once and is told the failure.")
  public void callbackBesideFailure() throws Exception {
    Promise<Integer> promise = Subject.make();
    Exception failure = new IllegalStateException("expected");
    Listener listener = new Listener();
    Threads threads = new Threads();
    threads.add("registrar", () -> promise.whenDone(listener));
    threads.add("failer", () -> promise.fail(failure));
    threads.run();
    Check.equal("runs of the callback", 1, listener.runs.get());
    Check.equal("value and failure it was told", "null, " + failure, listener.told);
  }

  @Scenario("Callbacks that two threads register at once both run when the promise completes.")
  public void twoRegistrars() throws Exception {
    Promise<Integer> promise = Subject.make();
    Listener one = new Listener();
    Listener two = new Listener();
    Threads threads = new Threads();
    threads.add("registrar 1", () -> promise.whenDone(one));
    threads.add("registrar 2", () -> promise.whenDone(two));
    threads.run();
    Check.equal("runs of callback 1 before the completion", 0, one.runs.get());
    Check.equal("runs of callback 2 before the completion", 0, two.runs.get());
    promise.complete(7);
    Check.equal("runs of callback 1", 1, one.runs.get());
    Check.equal("runs of callback 2", 1, two.runs.get());
  }

  @Scenario(
      "When two complete the promise at once, a callback runs once, with the value that wins.")
  public void twoCompleters() throws Exception {
    Promise<Integer> promise = Subject.make();
    Listener listener = new Listener();
    promise.whenDone(listener);
    Threads threads = new Threads();
    threads.add("completer 1", () -> promise.complete(1));
    threads.add("completer 2", () -> promise.complete(2));
    threads.run();
    Check.equal("runs of the callback", 1, listener.runs.get());
    Check.equal("value and failure it was told", promise.get() + ", null", listener.told);
  }

  @Scenario("A callback may use the promise that it is told of.")
  public void callbackAsksThePromise() throws Exception {
    Promise<Integer> promise = Subject.make();
    boolean[] accepted = {true};
    Listener inner = new Listener();
    Threads threads = new Threads();
    threads.add(
        "registrar",
        () ->
            promise.whenDone(
                (value, failure) -> {
                  accepted[0] = promise.complete(8);
                  promise.whenDone(inner);
                }));
    threads.add("completer", () -> promise.complete(7));
    threads.run();
    Check.that("a completion by the callback is answered false", !accepted[0]);
    Check.equal("runs of the callback's own callback", 1, inner.runs.get());
    Check.equal("value", 7, promise.get());
  }

  @Scenario("A callback that throws keeps the value from no waiter and from no other callback.")
  public void throwingCallback() throws Exception {
    Promise<Integer> promise = Subject.make();
    Listener before = new Listener();
    Listener after = new Listener();
    promise.whenDone(before);
    promise.whenDone(
        (value, failure) -> {
          throw new IllegalStateException("expected");
        });
    promise.whenDone(after);
    int[] got = new int[1];
    boolean[] again = {true};
    Threads threads = new Threads();
    threads.add("waiter", () -> got[0] = promise.get());
    threads.add("completer", () -> completeQuietly(promise));
    threads.run();
    Threads later = new Threads();
    later.add("late completer", () -> again[0] = promise.complete(8));
    later.run();
    Check.equal("value", 7, got[0]);
    Check.that("a later completion is answered false", !again[0]);
    Check.equal("runs of the callback registered before it", 1, before.runs.get());
    Check.equal("runs of the callback registered after it", 1, after.runs.get());
  }

  /** The contract leaves open whether a callback's exception reaches who completes. */
  private static void completeQuietly(Promise<Integer> promise) {
    try {
      promise.complete(7);
    } catch (RuntimeException e) {
      Check.that("the promise is done even so", promise.isDone());
    }
  }

  private static final class Listener
      implements BiConsumer<@Nullable Integer, @Nullable Throwable> {
    private final AtomicInteger runs = new AtomicInteger();
    private volatile String told = "nothing";

    @Override
    public void accept(@Nullable Integer value, @Nullable Throwable failure) {
      runs.incrementAndGet();
      told = value + ", " + failure;
    }
  }
}
