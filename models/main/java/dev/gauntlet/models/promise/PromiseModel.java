package dev.gauntlet.models.promise;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.promise.Promise;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The operations of a promise that never wait: {@code get} is called only when it is done. */
@Model(
    value = "Completions, failures, results and callbacks are explained by some order of calls.",
    sequential = PromiseSpecification.class)
@Param(name = "number", gen = IntGen.class, conf = "1:3")
public class PromiseModel {
  private final Promise<Integer> promise = Subject.make();

  @Operation
  public boolean complete(@Param(name = "number") int value) {
    return promise.complete(value);
  }

  @Operation
  public boolean fail(@Param(name = "number") int number) {
    return promise.fail(new IllegalStateException("failure " + number));
  }

  @Operation
  public boolean isDone() {
    return promise.isDone();
  }

  @Operation
  public String resultIfDone() throws InterruptedException {
    if (!promise.isDone()) {
      return "pending";
    }
    try {
      return "value " + promise.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return cause == null ? "no cause" : String.valueOf(cause.getMessage());
    }
  }

  @Operation
  public boolean toldAtOnce() {
    AtomicInteger told = new AtomicInteger();
    promise.whenDone((value, failure) -> told.incrementAndGet());
    return told.get() == 1;
  }

  @Operation
  public void completeWith(@Param(name = "number") int value) {
    promise.completeWith(() -> value);
  }

  @Operation
  public void failWith(@Param(name = "number") int number) {
    promise.completeWith(
        () -> {
          throw new IllegalStateException("failure " + number);
        });
  }
}
