package dev.gauntlet.engine.jcstress;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.util.Counter;

/** Says what it has been told to say, by a name as jcstress's generated runners have. */
public final class Sampled_jcstress extends Runner<String> {
  /** The samples of a slice that does not come to many. */
  static final int A_SLICE = 10_000;

  private static String tryOut = "right";
  private static String slice = "right";
  private static int samples = A_SLICE;
  private static int slices;

  /** Made by its name. */
  public Sampled_jcstress(ForkedTestConfig config) {
    super(config);
  }

  static void say(String inTryOut, String inSlice) {
    say(inTryOut, inSlice, A_SLICE);
  }

  static void say(String inTryOut, String inSlice, int samplesOfSlice) {
    tryOut = inTryOut;
    slice = inSlice;
    samples = samplesOfSlice;
    slices = 0;
  }

  static int slices() {
    return slices;
  }

  @Override
  public void sanityCheck(Counter<String> counter) {
    counter.record(tryOut, 1);
  }

  @Override
  @SuppressWarnings("NonApiType") // As jcstress has it.
  public ArrayList<CounterThread<String>> internalRun() {
    slices++;
    CounterThread<String> actor =
        new CounterThread<>("actor") {
          @Override
          protected Counter<String> internalRun() {
            Counter<String> counter = new Counter<>();
            counter.record(slice, samples);
            return counter;
          }

          @Override
          public void purge() {
            // It keeps nothing.
          }
        };
    actor.start();
    return new ArrayList<>(List.of(actor));
  }
}
