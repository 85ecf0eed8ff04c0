package dev.gauntlet.check;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who waits for what, as evidence. */
final class HangReport {
  private final List<String> names = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> unfolded = new ArrayList<>();

  private HangReport() {}

  /** The evidence of a hang of these actors of this JVM. */
  static Evidence of(List<Thread> stuck) {
    HangReport report = new HangReport();
    for (Thread thread : stuck) {
      ThreadInfo[] infos =
          ManagementFactory.getThreadMXBean()
              .getThreadInfo(new long[] {thread.getId()}, true, true);
      if (infos[0] != null) {
        report.add(infos[0]);
      }
    }
    return report.evidence();
  }

  private void add(ThreadInfo info) {
    int index = names.size();
    names.add(actor(info.getThreadName()));
    List<StackTraceElement> frames =
        Arrays.stream(info.getStackTrace()).takeWhile(frame -> !isOfEngine(frame)).toList();
    StackTraceElement where =
        frames.stream().filter(HangReport::isOfSubjectOrTest).findFirst().orElse(null);
    steps.add(step(index, info, waitsFor(info), where));
    frames.stream()
        .filter(frame -> !frame.getClassName().startsWith("dev.gauntlet.check."))
        .filter(frame -> frame.getFileName() != null)
        .forEach(frame -> unfolded.add(step(index, info, "in " + method(frame), frame)));
  }

  private Evidence evidence() {
    String who =
        steps.stream()
            .map(step -> names.get(step.thread()) + " " + step.text())
            .collect(Collectors.joining("; "));
    String message = "hangs: " + who + "; nobody is left who could let anyone go on";
    return new Evidence(Evidence.Kind.HANG, message, names, steps, unfolded, List.of());
  }

  private static Step step(
      int thread, ThreadInfo info, String text, @Nullable StackTraceElement where) {
    return new Step(thread, 0, action(info), text, where == null ? null : location(where), null);
  }

  private static String location(StackTraceElement frame) {
    int line = frame.getLineNumber();
    return line < 0 ? String.valueOf(frame.getFileName()) : frame.getFileName() + ":" + line;
  }

  private static Action action(ThreadInfo info) {
    if (info.getThreadState() == State.BLOCKED) {
      return Action.LOCK;
    }
    if (info.getThreadState() == State.RUNNABLE) {
      return Action.CALL;
    }
    StackTraceElement[] frames = info.getStackTrace();
    boolean onMonitor = frames.length > 0 && frames[0].getClassName().equals("java.lang.Object");
    return onMonitor ? Action.WAIT : Action.PARK;
  }

  private static String waitsFor(ThreadInfo info) {
    String lock = info.getLockInfo() == null ? "" : simple(info.getLockInfo().getClassName());
    String owner = info.getLockOwnerName();
    String held = owner == null ? "" : ", held by " + actor(owner);
    return switch (action(info)) {
      case LOCK -> "is blocked on the monitor of a " + lock + held;
      case WAIT -> "waits to be notified on a " + lock;
      case PARK -> lock.isEmpty() ? "is parked" : "is parked on a " + lock + held;
      default -> "spins without end";
    };
  }

  private static String actor(String threadName) {
    return threadName.replaceFirst("^JcstressThread_(APICheck_|ResourceCheck_)?", "");
  }

  private static String method(StackTraceElement frame) {
    return simple(frame.getClassName()) + "." + frame.getMethodName();
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** The runner that jcstress generated for the test; what is below it tells nobody anything. */
  private static boolean isOfEngine(StackTraceElement frame) {
    return frame.getClassName().contains("_jcstress$");
  }

  private static boolean isOfSubjectOrTest(StackTraceElement frame) {
    return !frame.getClassName().startsWith("java.")
        && !frame.getClassName().startsWith("jdk.")
        && !frame.getClassName().startsWith("dev.gauntlet.check.");
  }
}
