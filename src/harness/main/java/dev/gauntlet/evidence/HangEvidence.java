package dev.gauntlet.evidence;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who waits for whom. */
public final class HangEvidence {
  private final Predicate<StackTraceElement> isOfSubject;
  private final List<String> names = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> unfolded = new ArrayList<>();

  private HangEvidence(Predicate<StackTraceElement> isOfSubject) {
    this.isOfSubject = isOfSubject;
  }

  /**
   * The evidence of a hang. A thread that is neither blocked nor waits is one that spins. Threads
   * that merely wait for the others' end are left out. A step names the innermost frame of the
   * subject, or else of any code but the JDK's.
   *
   * @param stuck the threads that hang
   * @param isOfSubject tells the subject's frames
   */
  public static Evidence of(List<ThreadLook> stuck, Predicate<StackTraceElement> isOfSubject) {
    HangEvidence evidence = new HangEvidence(isOfSubject);
    List<ThreadLook> telling =
        stuck.stream().filter(look -> !look.isInPool() && !look.isJoining()).toList();
    (telling.isEmpty() ? stuck : telling).forEach(evidence::add);
    return evidence.build();
  }

  private void add(ThreadLook look) {
    int index = names.size();
    names.add(look.name());
    steps.add(new Step(index, 0, action(look), text(look), location(where(look)), null));
    for (StackTraceElement frame : look.stack()) {
      String text = "in " + simple(frame.getClassName()) + "." + frame.getMethodName();
      unfolded.add(new Step(index, 0, action(look), text, location(frame), null));
    }
  }

  private Evidence build() {
    String who =
        steps.stream()
            .map(step -> names.get(step.thread()) + " " + step.text())
            .collect(Collectors.joining("; "));
    boolean cycle = steps.stream().anyMatch(step -> step.text().contains(", held by "));
    String message = (cycle ? "deadlock: " : "hang: ") + who + "; nobody is left to let them go on";
    return new Evidence(Evidence.Kind.HANG, message, names, steps, unfolded, List.of());
  }

  private String text(ThreadLook look) {
    String lock = look.waitsFor() == null ? "" : " " + article(simple(look.waitsFor()));
    String held = look.ownerName() == null ? "" : ", held by " + look.ownerName();
    StackTraceElement where = where(look);
    String in =
        where == null
            ? ""
            : " in " + simple(where.getClassName()) + "." + readable(where.getMethodName());
    return switch (action(look)) {
      case LOCK -> "is blocked on the monitor of" + lock + in + held;
      case WAIT -> "waits to be notified on" + lock + in + held;
      case JOIN -> "waits for a thread to end" + in;
      case CALL -> "asks again and again" + in;
      default -> (lock.isEmpty() ? "is parked" : "waits for" + lock) + in + held;
    };
  }

  private static Action action(ThreadLook look) {
    if (look.state() == Thread.State.BLOCKED) {
      return Action.LOCK;
    }
    if (look.isParked()) {
      return Action.PARK;
    }
    if (look.state() != Thread.State.WAITING) {
      return Action.CALL;
    }
    return look.isJoining() ? Action.JOIN : Action.WAIT;
  }

  private @Nullable StackTraceElement where(ThreadLook look) {
    return look.stack().stream()
        .filter(isOfSubject)
        .findFirst()
        .or(() -> look.stack().stream().filter(frame -> !isOfJdk(frame)).findFirst())
        .orElse(null);
  }

  private static @Nullable String location(@Nullable StackTraceElement frame) {
    return frame == null || frame.getFileName() == null
        ? null
        : frame.getFileName() + ":" + frame.getLineNumber();
  }

  private static boolean isOfJdk(StackTraceElement frame) {
    return frame.getClassName().startsWith("java.") || frame.getClassName().startsWith("jdk.");
  }

  /** The method that a lambda stands in, whose own name means nothing to a reader. */
  private static String readable(String method) {
    return method.replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
  }

  private static String article(String noun) {
    return ("AEIOU".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
  }
}
