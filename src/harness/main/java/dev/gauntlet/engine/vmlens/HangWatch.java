package dev.gauntlet.engine.vmlens;

import com.vmlens.api.AllInterleavings;
import dev.gauntlet.engine.worker.ProcessorClock;
import dev.gauntlet.evidence.HangDetector;
import dev.gauntlet.evidence.HangEvidence;
import dev.gauntlet.evidence.SpinDetector;
import dev.gauntlet.evidence.ThreadLook;
import dev.gauntlet.verdict.Evidence;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Watches a worker for hangs.
 *
 * <p>All threads can run code of the subject but those that there were before the first check, and
 * those of earlier checks that hung: they are left as they are, holding nothing but their own
 * subject's locks. One that an earlier check left stopped without a hang, such as a worker of a
 * pool that was never shut down, counts from when it goes on: it may be a thread of a pool that all
 * share.
 */
final class HangWatch {
  private static final int EXITED = 87;

  private final ThreadMXBean bean = ManagementFactory.getThreadMXBean();
  private final Set<Long> others = new HashSet<>();

  HangWatch() {
    leave();
  }

  /** Leaves all threads that there are now out of what is watched. */
  void leave() {
    for (long id : bean.getAllThreadIds()) {
      others.add(id);
    }
  }

  /** Begins to watch one check of a subject made of some classes. */
  Look begin(Set<String> subject) {
    return new Look(subject);
  }

  /** The watch over one check. */
  final class Look {
    private final Set<String> subject;
    private final Map<Long, Long> stopped = new HashMap<>();
    private HangDetector detector = detector();
    private final SpinDetector spins =
        new SpinDetector(HangWatch::runsForEngine, ProcessorClock::nanos);

    private boolean spun;

    private Look(Set<String> subject) {
      this.subject = subject;
      looks().filter(ThreadLook::isStopped).forEach(look -> stopped.put(look.id(), look.stops()));
    }

    /** Whether the hang that was found is a thread that runs on and on, and takes a processor. */
    boolean spun() {
      return spun;
    }

    /** Forgets what was seen: another interleaving has begun. */
    void restart() {
      detector = detector();
    }

    /** Looks again, and returns the evidence if there is a hang. */
    Optional<Evidence> again() {
      List<ThreadLook> looks = looks().filter(look -> !isStillStopped(look)).toList();
      if (looks.stream().anyMatch(ThreadLook::isExiting)) {
        // The agent holds the exit up; the harness says what a JVM's end means.
        Runtime.getRuntime().halt(EXITED);
      }
      Optional<List<ThreadLook>> hang = detector.look(looks);
      if (hang.isEmpty()) {
        hang = spins.look(looks);
        spun = hang.isPresent();
      }
      return hang.map(
          stuck ->
              HangEvidence.of(
                  stuck, frame -> subject.contains(frame.getClassName().replace('.', '/'))));
    }

    /** Whether it has not gone on since this check began. */
    private boolean isStillStopped(ThreadLook look) {
      Long stops = stopped.get(look.id());
      return stops != null && look.isStopped() && stops == look.stops();
    }
  }

  private static HangDetector detector() {
    return new HangDetector(HangWatch::isOfEngine);
  }

  private Stream<ThreadLook> looks() {
    long[] ids = Arrays.stream(bean.getAllThreadIds()).filter(id -> !others.contains(id)).toArray();
    return Arrays.stream(bean.getThreadInfo(ids, Integer.MAX_VALUE))
        .filter(Objects::nonNull)
        .filter(info -> info.getThreadId() != Thread.currentThread().getId())
        .map(ThreadLook::of);
  }

  private static boolean isOfEngine(StackTraceElement frame) {
    return frame.getClassName().startsWith("com.vmlens.");
  }

  /**
   * Whether a thread looks for the next interleaving, or waits for its turn in this one. Who is
   * blocked hands its events over, and goes on at once.
   */
  private static boolean runsForEngine(ThreadLook look) {
    boolean waits =
        look.state() == Thread.State.WAITING || look.state() == Thread.State.TIMED_WAITING;
    return look.stack().stream()
        .anyMatch(
            frame ->
                frame.getClassName().equals(AllInterleavings.class.getName())
                    || (waits && isOfEngine(frame)));
  }
}
