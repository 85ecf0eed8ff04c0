package dev.gauntlet.engine.jcstress;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Reads the stack trace of an exception that left an actor or the arbiter. */
final class Thrown {
  private static final Pattern FRAME =
      Pattern.compile("\\s*at (?:.*/)?([\\w.$]+)\\.([\\w$<>]+)\\(([^)]*)\\)");

  private static final Pattern OF_JVM =
      Pattern.compile("^\\s*(?:Caused by: )?java\\.lang\\.(?:OutOfMemory|Internal)Error\\b");

  private Thrown() {}

  private record Frame(String className, String method, String location) {}

  /**
   * The evidence, if a method of the test threw; not if its constructor or its JVM's own lack of
   * memory did.
   */
  static Optional<Evidence> in(TestResult result) {
    if (result.status() != Status.TEST_ERROR && result.status() != Status.CHECK_TEST_ERROR) {
      return Optional.empty();
    }
    List<String> lines = result.getMessages();
    int first = 0;
    while (first < lines.size() && !FRAME.matcher(lines.get(first)).matches()) {
      first++;
    }
    if (first == 0 || first == lines.size()) {
      return Optional.empty();
    }
    String exception = lines.get(first - 1).strip();
    List<Frame> frames = frames(lines.subList(first, lines.size()));
    return frames.stream()
        .filter(frame -> frame.className().equals(result.getConfig().binaryName))
        .filter(frame -> !frame.method().startsWith("<") && !isOfJvm(lines))
        .reduce((inner, outer) -> outer)
        .map(actor -> evidence(actor.method(), exception, frames));
  }

  /** The frames down to the engine's. */
  private static List<Frame> frames(List<String> lines) {
    List<Frame> frames = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = FRAME.matcher(line);
      if (!matcher.matches() || matcher.group(1).contains("_jcstress")) {
        break;
      }
      frames.add(new Frame(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return frames;
  }

  /** Whether the JVM lacked something, also where the subject wrapped what told so. */
  private static boolean isOfJvm(List<String> lines) {
    return lines.stream().anyMatch(line -> OF_JVM.matcher(line).find());
  }

  private static Evidence evidence(String actor, String exception, List<Frame> frames) {
    Frame where =
        frames.stream()
            .filter(frame -> !frame.className().startsWith("java."))
            .findFirst()
            .orElse(frames.get(0));
    Step thrown = new Step(0, 0, Action.THROW, exception, where.location(), null);
    List<Step> unfolded =
        frames.stream()
            .map(
                frame ->
                    new Step(
                        0,
                        0,
                        Action.THROW,
                        "in " + frame.className() + "." + frame.method(),
                        frame.location(),
                        null))
            .toList();
    return new Evidence(
        Evidence.Kind.EXCEPTION,
        actor + " threw " + exception,
        List.of(actor),
        List.of(thrown),
        unfolded,
        List.of());
  }
}
