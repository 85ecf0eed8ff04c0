package dev.gauntlet.engine.jcstress;

import dev.gauntlet.check.HangWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.VoidThread;
import org.openjdk.jcstress.link.BinaryLinkClient;
import org.openjdk.jcstress.vm.AllocProfileSupport;

/**
 * The JVM of one outcome test and one subject: asks jcstress for the test, runs it and says what
 * came out.
 *
 * <p>It stands in for jcstress's own main class, whose arguments are its last ones. That one tries
 * a test out more than two hundred times before it samples, which takes longer than the sampling,
 * and on a busy machine it takes slowness of the machine for slowness of the test.
 */
final class ForkMain {
  /** Names a file of class names, to be loaded before the JVM ends by itself. */
  static final String REHEARSAL_PROPERTY = "gauntlet.rehearsal";

  private ForkMain() {}

  public static void main(String[] arguments) throws IOException {
    new AllocationProfile().start();
    int token = Integer.parseInt(arguments[arguments.length - 1]);
    int port = Integer.parseInt(arguments[arguments.length - 2]);
    BinaryLinkClient link = new BinaryLinkClient(arguments[arguments.length - 3], port);
    Calibration test = Calibration.of(link.jobRequest(token));
    // Without a word, it takes jcstress up to a second to see that this JVM has ended.
    HangWatch.beforeHalt(() -> say(link, token, new TestResult(Status.TIMEOUT_ERROR)));
    say(link, token, Sampler.run(test, delay()));
    String rehearsal = System.getProperty(REHEARSAL_PROPERTY);
    if (rehearsal == null) {
      // Nothing is left to do, whatever threads the subject has left behind.
      Runtime.getRuntime().halt(0);
    } else {
      Files.readAllLines(Path.of(rehearsal)).forEach(ForkMain::load);
    }
  }

  private static void say(BinaryLinkClient link, int token, TestResult result) {
    try {
      link.doneResult(token, result);
    } catch (IOException e) {
      throw new UncheckedIOException("jcstress cannot be told what came out", e);
    }
  }

  /**
   * By how much the machine holds this JVM up: how long it has run for each second that it had a
   * processor, about one on a machine that is idle.
   */
  private static double delay() {
    double processor =
        ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map(Duration::toMillis)
            .filter(millis -> millis > 0)
            .orElse(Long.MAX_VALUE);
    return ManagementFactory.getRuntimeMXBean().getUptime() / processor;
  }

  /** Loads a class and those inside it, without running any of their code. */
  private static void load(String name) {
    try {
      load(Class.forName(name, false, ForkMain.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      // It will be missed again where it is needed, and said then.
    }
  }

  private static void load(Class<?> loaded) {
    for (Class<?> inner : loaded.getDeclaredClasses()) {
      load(inner);
    }
  }

  /** Prepares beside the rest what the runners of tests measure with. */
  private static final class AllocationProfile extends VoidThread {
    AllocationProfile() {
      super("allocation profile");
    }

    @Override
    protected void internalRun() {
      AllocProfileSupport.getAllocatedBytes();
    }

    @Override
    public void purge() {
      // It holds nothing.
    }
  }
}
