package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.Budget;
import java.io.IOException;
import org.openjdk.jcstress.Options;

/**
 * How long a JVM samples.
 *
 * @param millis how long at a time
 * @param times how often
 */
record Sampling(int millis, int times) {
  private static final int MORE = 3;

  /** What a budget affords. */
  static Sampling of(Budget budget) {
    return switch (budget) {
      case QUICK -> new Sampling(100, 3);
      case DEFAULT -> new Sampling(100, 4);
      case THOROUGH -> new Sampling(1_000, 3);
    };
  }

  /** For what shows at once. */
  Sampling once() {
    return new Sampling(millis, 1);
  }

  /** For what came to too few samples. */
  Sampling longer() {
    return new Sampling(millis * MORE, times);
  }

  /** The same in jcstress's words. */
  Options options() throws IOException {
    Options options =
        new Options(
            new String[] {
              "-time", Integer.toString(millis),
              "-iters", Integer.toString(times),
              // A tenth of the usual: on as many states a JVM may try its test out before it
              // samples.
              "-strideCount", "4",
              "-hs", "128",
              "-pth", "false",
              // Actors wait for each other between strides; the compilers need the processors too.
              "-spinStyle", "THREAD_YIELD",
              // Pinning threads costs each JVM a native library's loading.
              "-af", "NONE"
            });
    if (!options.parse()) {
      throw new IllegalStateException("jcstress does not take our options");
    }
    return options;
  }
}
