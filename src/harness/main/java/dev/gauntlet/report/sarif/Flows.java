package dev.gauntlet.report.sarif;

import dev.gauntlet.report.sarif.Sarif.CodeFlow;
import dev.gauntlet.report.sarif.Sarif.FlowStep;
import dev.gauntlet.report.sarif.Sarif.Message;
import dev.gauntlet.report.sarif.Sarif.ThreadFlow;
import dev.gauntlet.report.text.PlainText;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Flag;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interleaving as code flows, twice over.
 *
 * <p>The first flow holds all steps in the order in which they happened, with the thread before
 * each: viewers show the first thread flow of the first code flow and nothing else. The second has
 * a thread flow for each thread, as the format means it, held together by the execution order.
 */
final class Flows {
  /** GitHub keeps a thousand of a result's steps, and each is written twice. */
  static final int MOST_STEPS = 500;

  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_NAME = 80;

  private final Places places;

  Flows(Places places) {
    this.places = places;
  }

  /** The code flows of a flag; null if its evidence has no steps. */
  @Nullable List<CodeFlow> of(Flag flag) {
    Evidence evidence = flag.evidence();
    List<Step> steps = evidence.steps().stream().filter(s -> s.action() != Action.SWITCH).toList();
    if (steps.isEmpty()) {
      return null;
    }
    List<FlowStep> merged = new ArrayList<>();
    Map<Integer, List<FlowStep>> apart = new LinkedHashMap<>();
    Map<String, Message> state = new LinkedHashMap<>();
    int running = steps.get(0).thread();
    for (Step step : steps.subList(0, Math.min(steps.size(), MOST_STEPS))) {
      remember(step, state);
      String thread = thread(evidence, step.thread());
      String prefix =
          step.thread() == running ? thread : thread(evidence, running) + " → " + thread;
      running = step.thread();
      int order = merged.size() + 1;
      String importance = order == steps.size() ? "essential" : "important";
      merged.add(step(flag, step, prefix + ": " + text(step), new Order(order, importance), state));
      apart
          .computeIfAbsent(step.thread(), t -> new ArrayList<>())
          .add(step(flag, step, text(step), new Order(order, importance), state));
    }
    return List.of(
        new CodeFlow(
            new Message(
                "The steps of all threads in the order in which they happened" + cut(steps.size())),
            List.of(new ThreadFlow("all", new Message("all threads"), merged))),
        new CodeFlow(
            new Message("The steps of each thread; executionOrder says what came first"),
            apart.entrySet().stream()
                .map(
                    thread ->
                        new ThreadFlow(
                            "T" + thread.getKey(),
                            new Message(thread(evidence, thread.getKey())),
                            thread.getValue()))
                .toList()));
  }

  private record Order(int number, String importance) {}

  private FlowStep step(
      Flag flag, Step step, String text, Order order, Map<String, Message> state) {
    return new FlowStep(
        places.of(flag.subject(), step, text),
        kinds(step.action()),
        new LinkedHashMap<>(state),
        step.depth(),
        order.number(),
        order.importance());
  }

  private static String cut(int steps) {
    return steps <= MOST_STEPS ? "" : ": the first " + MOST_STEPS + " of " + steps;
  }

  /** A viewer does not carry values on from step to step, so every step has them all. */
  private static void remember(Step step, Map<String, Message> state) {
    if (step.value() == null) {
      return;
    }
    if (step.action() == Action.READ || step.action() == Action.WRITE) {
      state.put(variable(step.text()), new Message(PlainText.line(step.value(), LONGEST_TEXT)));
    }
  }

  /** What is read or written, such as {@code value} of {@code write value = 1}. */
  private static String variable(String text) {
    return PlainText.line(
        text.replaceFirst("^(?:reads?|writes?) ", "").replaceFirst("(?s) (?:→|=) .*", ""),
        LONGEST_NAME);
  }

  private static String text(Step step) {
    return SarifText.of(step.text(), LONGEST_TEXT);
  }

  private static String thread(Evidence evidence, int thread) {
    return SarifText.of(
        thread >= 0 && thread < evidence.threads().size()
            ? evidence.threads().get(thread)
            : "thread " + thread,
        LONGEST_NAME);
  }

  private static List<String> kinds(Action action) {
    return switch (action) {
      case CALL -> List.of("call", "function");
      case RETURN -> List.of("return", "function");
      case LOCK -> List.of("acquire", "lock");
      case UNLOCK -> List.of("release", "lock");
      case READ, WRITE -> List.of(action.name().toLowerCase(Locale.ROOT), "memory");
      default -> List.of(action.name().toLowerCase(Locale.ROOT));
    };
  }
}
