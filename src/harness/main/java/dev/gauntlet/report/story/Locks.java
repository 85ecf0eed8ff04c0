package dev.gauntlet.report.story;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which lock a step is about.
 *
 * <p>A monitor is named by the object that the thread read for it, or else by what the source says
 * between the brackets of {@code synchronized}. A lock of the JDK is named by the object that its
 * variable was last given, or else by the variable.
 */
final class Locks {
  private static final Pattern MONITOR = Pattern.compile("(?:enter|leave) monitor in .*");
  private static final Pattern NAMED = Pattern.compile("(?:un)?locks (.+)");
  private static final Pattern CALL = Pattern.compile("([\\w$#<>\\[\\].]+)\\.(\\w+)\\(.*");
  private static final Pattern WAIT = Pattern.compile("waits? on ([^ ]+(?: #\\d+)?).*");
  private static final Pattern SYNCHRONIZED = Pattern.compile("synchronized \\(([^()]+)\\)");
  private static final Pattern OBJECT = Pattern.compile("[\\w$.]+#\\d+");
  private static final Set<String> TAKES = Set.of("lock", "lockInterruptibly", "tryLock");
  private static final String THIS = "this";

  private final List<Step> steps;
  private final UnaryOperator<String> source;

  Locks(Trace trace, UnaryOperator<String> source) {
    this.steps = trace.steps();
    this.source = source;
  }

  /** The lock that a step takes or tries to take. */
  Optional<String> taken(int index) {
    Step step = steps.get(index);
    boolean refused = "false".equals(step.value());
    return refused ? Optional.empty() : named(index, Action.LOCK, TAKES);
  }

  /** The lock that a step gives back. */
  Optional<String> given(int index) {
    return named(index, Action.UNLOCK, Set.of("unlock"));
  }

  /** The monitor that a thread gives back while a step of it waits. */
  Optional<String> waitedOn(int index) {
    Matcher wait = WAIT.matcher(steps.get(index).text());
    return steps.get(index).action() == Action.WAIT && wait.matches()
        ? Optional.of(wait.group(1))
        : Optional.empty();
  }

  private Optional<String> named(int index, Action action, Set<String> methods) {
    Step step = steps.get(index);
    Matcher named = NAMED.matcher(step.text());
    Matcher call = CALL.matcher(step.text());
    if (step.action() == action && MONITOR.matcher(step.text()).matches()) {
      return Optional.of(monitor(index));
    }
    if (step.action() == action && named.matches()) {
      return Optional.of(named.group(1));
    }
    boolean calls = step.action() == action || step.action() == Action.CALL;
    return calls && call.matches() && methods.contains(call.group(2))
        ? Optional.of(object(index, call.group(1)))
        : Optional.empty();
  }

  private String monitor(int index) {
    String location = Objects.requireNonNullElse(steps.get(index).location(), "");
    if (!location.contains(":")) {
      return THIS;
    }
    Matcher expression = SYNCHRONIZED.matcher(line(location));
    if (expression.find() && expression.group(1).strip().equals(THIS)) {
      return THIS;
    }
    return lastReadAt(index, location)
        .orElseGet(() -> expression.reset().find() ? object(index, expression.group(1)) : location);
  }

  /** The object that a variable of the subject's source was last given by this thread. */
  private String object(int index, String variable) {
    String location = Objects.requireNonNullElse(steps.get(index).location(), "");
    if (variable.contains("#") || !location.contains(":") || !variable.matches("\\w+")) {
      return variable;
    }
    String file = Trace.file(location);
    List<String> lines = source.apply(file).lines().toList();
    Pattern assigned = Pattern.compile("\\b" + variable + "\\s*(=[^=]|:)");
    for (int number = Math.min(lineNumber(location), lines.size()); number > 0; number--) {
      if (assigned.matcher(lines.get(number - 1)).find()) {
        return lastReadAt(index, file + ":" + number).orElse(variable);
      }
    }
    return variable;
  }

  private Optional<String> lastReadAt(int index, String location) {
    for (int before = index - 1; before >= 0; before--) {
      Step step = steps.get(before);
      if (step.thread() == steps.get(index).thread() && location.equals(step.location())) {
        String value = Objects.requireNonNullElse(step.value(), "");
        if (step.action() == Action.READ && OBJECT.matcher(value).matches()) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private String line(String location) {
    List<String> lines = source.apply(Trace.file(location)).lines().toList();
    int number = lineNumber(location);
    return number > 0 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  private static int lineNumber(String location) {
    String number = location.substring(location.indexOf(':') + 1);
    return number.matches("\\d{1,7}") ? Integer.parseInt(number) : 0;
  }
}
