package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.Budget;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.Verbosity;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;
import org.openjdk.jcstress.os.AffinityMode;

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
  Options options() {
    return new Answers(this);
  }

  /**
   * Answers what jcstress asks of its command line. Its own parser first burns seconds on every
   * processor, to count them.
   */
  private static final class Answers extends Options {
    private static final int STRIDE_SIZE = 256;

    // A tenth of the usual: on as many states a JVM may try its test out before it samples.
    private static final int STRIDE_COUNT = 4;

    private final Sampling sampling;

    Answers(Sampling sampling) {
      super(new String[0]);
      this.sampling = sampling;
    }

    @Override
    public int getTime() {
      return sampling.millis();
    }

    @Override
    public int getIterations() {
      return sampling.times();
    }

    @Override
    public int getStrideSize() {
      return STRIDE_SIZE;
    }

    @Override
    public int getStrideCount() {
      return STRIDE_COUNT;
    }

    @Override
    public int getHeapPerForkMb() {
      return Forks.HEAP_MEGABYTES;
    }

    @Override
    public SpinLoopStyle getSpinStyle() {
      // Actors wait for each other between strides; the compilers need the processors too.
      return SpinLoopStyle.THREAD_YIELD;
    }

    @Override
    public int getCPUCount() {
      return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public AffinityMode affinityMode() {
      // Pinning threads costs each JVM a native library's loading.
      return AffinityMode.NONE;
    }

    @Override
    public Verbosity verbosity() {
      return new Verbosity(0);
    }
  }
}
