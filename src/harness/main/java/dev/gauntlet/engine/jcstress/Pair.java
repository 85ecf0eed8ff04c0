package dev.gauntlet.engine.jcstress;

import dev.gauntlet.check.HangWatch;
import dev.gauntlet.check.MakerCode;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.VirtualThreads;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * A subject and an outcome test: how many JVMs are due to run the two, and what came out so far.
 */
final class Pair {
  // A test that waits and starts threads gives as many in a second; others give a thousand times
  // more.
  static final long FEWEST_SAMPLES = 500;

  private final int orderIndex;
  private final int checkIndex;
  private final Order order;
  private final boolean racyCanary;
  private final String nonce;
  private final String maker;
  private final List<String> planned = new ArrayList<>();
  private final List<TestResult> results = new ArrayList<>();
  private long nanos;

  Pair(int orderIndex, int checkIndex, Order order, boolean racyCanary) {
    this.racyCanary = racyCanary;
    this.orderIndex = orderIndex;
    this.checkIndex = checkIndex;
    this.order = order;
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    nonce = HexFormat.of().formatHex(random);
    maker = HexFormat.of().formatHex(MakerCode.of(order.className(), order.madeBy()));
  }

  int orderIndex() {
    return orderIndex;
  }

  int checkIndex() {
    return checkIndex;
  }

  CheckRef check() {
    return order.checks().get(checkIndex);
  }

  /** What begins a line by which a JVM of this pair says that it hangs. */
  String nonce() {
    return nonce;
  }

  /** Plans a JVM and returns its arguments. */
  List<String> plan(VmConfiguration configuration) {
    planned.add(configuration.name());
    List<String> arguments = new ArrayList<>(configuration.arguments());
    arguments.add("-D" + Subject.CLASS_PROPERTY + "=" + order.className());
    arguments.add("-D" + Subject.MAKER_PROPERTY + "=" + maker);
    arguments.add("-D" + HangWatch.NONCE_PROPERTY + "=" + nonce);
    if (VirtualThreads.exist()) {
      arguments.add(VirtualThreads.LISTING);
    }
    return arguments;
  }

  void add(TestResult result, long nanosTaken) {
    results.add(result);
    nanos += nanosTaken;
  }

  List<String> planned() {
    return List.copyOf(planned);
  }

  List<TestResult> results() {
    return List.copyOf(results);
  }

  /**
   * Whether longer sampling may change what came out, if that was no flag: its JVMs ended well, but
   * the samples are few, or it is known to be racy.
   */
  boolean isStarved() {
    return (racyCanary || hasTooFewSamples())
        && results.stream().allMatch(result -> result.status() == Status.NORMAL);
  }

  boolean hasTooFewSamples() {
    return results.stream().mapToLong(TestResult::getTotalCount).sum() < FEWEST_SAMPLES;
  }

  boolean isComplete() {
    return results.size() == planned.size();
  }

  long millis() {
    return nanos / 1_000_000;
  }
}
