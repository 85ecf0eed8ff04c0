package dev.gauntlet.report.story;

import dev.gauntlet.report.story.Story.Access;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows variables through an interleaving. */
final class Accesses {
  private static final Pattern READ = Pattern.compile("reads? (.+?)(?: → .*)?");
  private static final Pattern WRITE = Pattern.compile("writes? (.+?)(?: = .*)?");
  private static final Pattern CALL =
      Pattern.compile("([\\w$#<>\\[\\].]+)\\.(\\w+)\\((.*?)\\)(?: → .*)?");

  /** Methods of the JDK that look at what they are called on. */
  private static final Set<String> LOOKS =
      Set.of(
          "size",
          "isEmpty",
          "peek",
          "contains",
          "containsKey",
          "getCount",
          "availablePermits",
          "remainingCapacity",
          "isLocked",
          "isDone",
          "isShutdown",
          "isTerminated");

  /** Methods of the JDK's atomics that return what they have written. */
  private static final Set<String> WRITES_AND_RETURNS =
      Set.of("incrementAndGet", "decrementAndGet", "addAndGet", "updateAndGet", "accumulateAndGet");

  /** Methods that only atomics have, whose {@code get} is then a read of a variable. */
  private static final Pattern OF_ATOMIC =
      Pattern.compile("set|lazySet|compareAndSet|getAnd\\w+|\\w+AndGet");

  private static final Set<String> OF_SET = Set.of("set", "lazySet");

  private final Set<String> atomics = new HashSet<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Integer> writers = new HashMap<>();
  private final List<Access> found = new ArrayList<>();

  private Accesses() {}

  /**
   * Follows the variables that are used in some files.
   *
   * @param files the files of the subject and the check; what other code does is its own affair
   */
  static List<Access> of(Trace trace, Set<String> files) {
    Accesses accesses = new Accesses();
    accesses.findAtomics(trace);
    for (int i = 0; i < trace.steps().size(); i++) {
      Step step = trace.steps().get(i);
      if (step.location() != null && files.contains(Trace.file(step.location()))) {
        accesses.follow(i, step);
      }
    }
    return accesses.found;
  }

  private void findAtomics(Trace trace) {
    for (Step step : trace.steps()) {
      Matcher call = CALL.matcher(step.text());
      if (call.matches() && OF_ATOMIC.matcher(call.group(2)).matches()) {
        atomics.add(call.group(1));
      }
    }
  }

  private void follow(int index, Step step) {
    Matcher read = READ.matcher(step.text());
    Matcher write = WRITE.matcher(step.text());
    Matcher call = CALL.matcher(step.text());
    if (step.action() == Action.READ && read.matches()) {
      read(index, read.group(1), step.value());
    } else if (step.action() == Action.WRITE && write.matches()) {
      write(index, write.group(1), step.value());
    } else if (step.action() == Action.CALL && call.matches() && step.value() != null) {
      call(index, call, step.value());
    } else if (call.matches()
        && OF_SET.contains(call.group(2))
        && atomics.contains(call.group(1))) {
      write(index, call.group(1), call.group(3));
    }
  }

  private void call(int index, Matcher call, String value) {
    String on = call.group(1);
    String method = call.group(2);
    String arguments = call.group(3);
    if (LOOKS.contains(method)) {
      read(index, on + "." + method + "(" + arguments + ")", value);
    } else if (method.equals("get") && atomics.contains(on)) {
      read(index, on, value);
    } else if (WRITES_AND_RETURNS.contains(method)) {
      write(index, on, value);
    } else if (method.equals("compareAndSet") && value.equals("true")) {
      write(index, on, arguments.substring(arguments.lastIndexOf(',') + 1).strip());
    } else if (method.startsWith("getAnd")) {
      write(index, on, method.equals("getAndSet") ? arguments : null);
    }
  }

  private void read(int index, String variable, @Nullable String value) {
    int writer = writers.getOrDefault(variable, Story.NONE);
    found.add(new Access(index, variable, value, values.get(variable), false, writer));
    if (value != null) {
      values.put(variable, value);
    }
  }

  private void write(int index, String variable, @Nullable String value) {
    found.add(new Access(index, variable, value, values.get(variable), true, Story.NONE));
    writers.put(variable, index);
    if (value == null) {
      values.remove(variable);
    } else {
      values.put(variable, value);
    }
  }
}
