package dev.gauntlet.check;

import com.google.gson.Gson;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a JVM of an outcome test hangs, reports it and halts the JVM: a hang costs a second
 * instead of the engine's thirty, and says who waits for what.
 *
 * <p>It runs by itself in every JVM that the jcstress driver starts. A hang is what stays true for
 * half a second, over ten looks:
 *
 * <ul>
 *   <li>at least one actor is stuck, or the arbiter is: it is in one and the same wait without a
 *       time limit, or blocked on a monitor without having got it; or it is in one and the same
 *       {@link Blocking} call and has used the processor for half a second (a spin that never
 *       ends);
 *   <li>every other actor is stuck too, has ended, or has done its part and spins in the engine;
 *   <li>no other thread of the subject could still run: each waits without a time limit, and at
 *       every look; of a platform thread it is one and the same wait, which virtual threads do not
 *       tell;
 *   <li>a thread that the watch starts at each look is scheduled and runs to its end, so the stuck
 *       ones were not merely kept waiting by a busy machine;
 *   <li>where the system tells it, no thread is awake that the JVM does not know to run: one that
 *       has been woken keeps its waiting state until it gets a processor, and the one that it is to
 *       get may stand still while another runs;
 *   <li>no {@link Blocking} call has failed for want of memory or threads.
 * </ul>
 *
 * <p>It does not see a hang among timed waits, nor a spin outside {@link Blocking}. A JVM that
 * neither ends nor provably hangs is halted at {@link #LIMIT}, and its check is inconclusive.
 */
public final class HangWatch extends Thread {
  /** Starts the watch in a JVM that an engine forks; its value begins each line of the report. */
  public static final String NONCE_PROPERTY = "gauntlet.watch";

  /** What follows the nonce when the JVM is halted without a proof. */
  public static final String UNPROVEN = "unproven";

  /** How long a JVM may live. */
  public static final Duration LIMIT = Duration.ofSeconds(20);

  private static final int HALTED = 86;
  private static final long PERIOD_MILLIS = 50;
  private static final int LOOKS = 10;
  private static final long SPUN_NANOS = 500_000_000;
  private static final long RAN_NANOS = 2_000_000;
  private static final String ACTOR = "JcstressThread_";
  private static final String ENGINE_WAIT = "org.openjdk.jcstress.infra.runners.WorkerSync";

  private static volatile Runnable farewell = () -> {};

  private final String nonce;
  private final ThreadMXBean bean = ManagementFactory.getThreadMXBean();
  // Not System.out, which a subject may have replaced.
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final Map<Thread, Condition> first = new HashMap<>();
  private final long born = System.nanoTime();
  private int looks;

  /**
   * How a thread is.
   *
   * @param stops how often it has ever waited or been blocked
   * @param processorNanos what it has used of a processor
   * @param step where it is with its {@link Blocking} calls
   */
  private record Condition(State state, long stops, long processorNanos, long step) {
    boolean isWaiting() {
      return state == State.WAITING || state == State.BLOCKED;
    }

    boolean isInside() {
      return (step & 1) == 1;
    }

    /** Whether it is the same stop, or the same call, as then. */
    boolean isStill(Condition then) {
      return state == then.state && (isWaiting() ? stops == then.stops : step == then.step);
    }
  }

  private HangWatch(String nonce) {
    super("gauntlet hang watch");
    this.nonce = nonce;
    setDaemon(true);
  }

  /** Has this run before the JVM is halted. It must not wait for an actor. */
  public static void beforeHalt(Runnable action) {
    farewell = action;
  }

  /** Starts the watch if the JVM's properties ask for it. */
  static void startIfAsked() {
    String nonce = System.getProperty(NONCE_PROPERTY);
    if (nonce != null) {
      new HangWatch(nonce).start();
    }
  }

  @Override
  public void run() {
    try {
      while (System.nanoTime() - born < LIMIT.toNanos()) {
        Thread.sleep(PERIOD_MILLIS);
        letAnotherRun();
        look();
      }
      halt(UNPROVEN);
    } catch (InterruptedException e) {
      // A subject that interrupts everyone ends the watch; the engine's own time-out remains.
      Thread.currentThread().interrupt();
    }
  }

  /** Runs a thread to its end, which a starved machine would not do. */
  private static void letAnotherRun() throws InterruptedException {
    Thread other = new Thread(() -> {}, "gauntlet hang watch probe");
    other.setDaemon(true);
    other.start();
    other.join();
  }

  private void look() {
    Map<Thread, Condition> now = conditions();
    if (!now.keySet().equals(first.keySet())
        || !now.entrySet().stream().allMatch(one -> holdsStill(one.getKey(), one.getValue()))) {
      looks = 0;
      first.clear();
      first.putAll(now);
      return;
    }
    if (++looks < LOOKS || !now.entrySet().stream().allMatch(this::isLongEnough)) {
      return;
    }
    List<Thread> stuck = now.keySet().stream().filter(thread -> isStuck(thread, now)).toList();
    if (!stuck.isEmpty() && !isAnotherAwake(now)) {
      halt(Lane.isStarved() ? UNPROVEN : new Gson().toJson(HangReport.of(stuck)));
    }
  }

  /** Whether more threads are awake than this one and those that run, as the JVM sees it. */
  private static boolean isAnotherAwake(Map<Thread, Condition> now) {
    long running = now.values().stream().filter(one -> one.state() == State.RUNNABLE).count();
    return Awake.count() > running + 1;
  }

  /** Whether nothing that this thread does speaks against a hang, since the first look. */
  private boolean holdsStill(Thread thread, Condition now) {
    Condition then = first.get(thread);
    if (then == null || now.state() != then.state()) {
      return false;
    }
    if (now.isWaiting()) {
      return now.isStill(then);
    }
    if (!isActor(thread)) {
      // The runner's own thread sleeps and joins with a limit; a subject's thread would go on.
      return isRunner(thread) && now.state() == State.TIMED_WAITING;
    }
    return now.state() == State.RUNNABLE
        && (now.isInside() ? now.isStill(then) : waitsInEngine(thread));
  }

  /** Whether a thread that runs has had the processor for long enough to be judged by it. */
  private boolean isLongEnough(Map.Entry<Thread, Condition> one) {
    Condition then = first.get(one.getKey());
    Condition now = one.getValue();
    if (then == null || now.state() != State.RUNNABLE) {
      return true;
    }
    long used = now.processorNanos() - then.processorNanos();
    return used >= (now.isInside() ? SPUN_NANOS : RAN_NANOS);
  }

  private static boolean isStuck(Thread thread, Map<Thread, Condition> now) {
    Condition condition = now.get(thread);
    if (condition == null) {
      return false;
    }
    // The runner's own thread asks the arbiter while it tries a test out.
    return isActor(thread)
        ? condition.isWaiting() || condition.isInside()
        : isRunner(thread) && condition.isWaiting() && condition.isInside();
  }

  private Condition condition(Thread thread, ThreadInfo info) {
    Lane lane = Lane.of(thread);
    return new Condition(
        info.getThreadState(),
        info.getBlockedCount() + info.getWaitedCount(),
        bean.getThreadCpuTime(thread.getId()),
        lane == null ? 0 : lane.step());
  }

  private static boolean isActor(Thread thread) {
    return thread.getName().startsWith(ACTOR);
  }

  private static boolean isRunner(Thread thread) {
    return thread.getName().equals("main");
  }

  private static boolean waitsInEngine(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java."))
        .findFirst()
        .filter(ENGINE_WAIT::equals)
        .isPresent();
  }

  /** The threads of test and subject: all but this one and those of the JVM itself. */
  private Map<Thread, Condition> conditions() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    @Nullable Thread[] found = new Thread[group.activeCount() + 32];
    int count = group.enumerate(found);
    Map<Thread, Condition> conditions = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Thread thread = found[i];
      ThreadInfo info = thread == null ? null : bean.getThreadInfo(thread.getId());
      if (thread != null && thread != this && info != null) {
        conditions.put(thread, condition(thread, info));
      }
    }
    for (Thread thread : VirtualThreads.alive()) {
      conditions.put(thread, new Condition(thread.getState(), 0, 0, 0));
    }
    return conditions;
  }

  /** Reports on the standard output, which the driver reads when the JVM has ended. */
  private void halt(String report) {
    byte[] line = ("\n" + nonce + report + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      out.write(line);
    } catch (IOException e) {
      // The driver is gone, and with it the reason to report.
    }
    try {
      farewell.run();
    } finally {
      Runtime.getRuntime().halt(HALTED);
    }
  }
}
