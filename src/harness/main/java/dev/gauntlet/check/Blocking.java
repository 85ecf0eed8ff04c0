package dev.gauntlet.check;

import dev.gauntlet.check.Threads.Action;
import java.util.concurrent.Callable;

/**
 * Calls what may block, or throw checked exceptions, from an actor or the arbiter of an outcome
 * test.
 *
 * <pre>{@code
 * @Actor
 * public void consumer(L_Result result) {
 *   result.r1 = Blocking.call(buffer::take);
 * }
 * }</pre>
 *
 * <p>Write the test so that every actor returns on every correct subject. On a subject where it
 * does not, the JVM's {@linkplain HangWatch watch} proves the hang, stops the JVM and reports who
 * waits for what; nothing needs to be written for that. Outcomes describe calls that returned.
 *
 * <p>Whatever the call throws leaves the actor, which flags the subject. A call that may throw on a
 * correct subject must catch that inside the lambda and turn it into a result.
 */
public final class Blocking {
  private static final ThreadLocal<Lane> LANES = ThreadLocal.withInitial(Lane::new);

  private Blocking() {}

  /** Calls, and returns what the call returned. */
  public static <T> T call(Callable<? extends T> call) {
    Lane lane = LANES.get();
    lane.enter();
    try {
      return call.call();
    } catch (OutOfMemoryError | InternalError e) {
      Lane.starve();
      throw e;
    } catch (Exception e) {
      throw unchecked(e);
    } finally {
      lane.leave();
    }
  }

  /** Runs, and returns when the action has returned. */
  public static void run(Action action) {
    Lane lane = LANES.get();
    lane.enter();
    try {
      action.run();
    } catch (OutOfMemoryError | InternalError e) {
      Lane.starve();
      throw e;
    } catch (Exception e) {
      throw unchecked(e);
    } finally {
      lane.leave();
    }
  }

  /** Throws the exception as it is; the compiler need not know. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> RuntimeException unchecked(Exception exception) throws E {
    throw (E) exception;
  }
}
