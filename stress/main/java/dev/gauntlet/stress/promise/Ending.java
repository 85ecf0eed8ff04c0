package dev.gauntlet.stress.promise;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.patterns.promise.Promise;
import java.util.concurrent.ExecutionException;

/** Says in a word how a promise ended. */
final class Ending {
  private Ending() {}

  /** Waits for the promise. */
  static String of(Promise<Integer> promise) {
    return Blocking.call(
        () -> {
          try {
            Integer value = promise.get();
            return value == null ? "nothing" : "value";
          } catch (ExecutionException e) {
            return e.getCause() == null ? "no cause" : "failure";
          } catch (NullPointerException e) {
            return "nothing";
          }
        });
  }
}
