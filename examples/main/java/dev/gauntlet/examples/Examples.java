package dev.gauntlet.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the example that the command line names. */
public final class Examples {
  private static final int WRONG_USAGE = 2;

  private static final Map<String, Example> BY_NAME =
      new TreeMap<>(
          Map.of(
              "activity-monitor", new Monitoring(),
              "data-pipeline", new Fingerprints(),
              "log-pipeline", new LogProcessing(),
              "matrix-multiplier", new Matrices(),
              "message-bus", new CommandsAndResponses(),
              "task-pipeline", new Orders()));

  private Examples() {}

  /** Runs an example and exits: 0 if it could, 2 if there is none of that name. */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), List.of(arguments)));
  }

  /** The examples' names. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /**
   * Runs the example that the first argument names.
   *
   * @return the exit status
   */
  static int run(PrintWriter out, List<String> arguments) throws Exception {
    Example example = arguments.isEmpty() ? null : BY_NAME.get(arguments.get(0));
    if (example == null) {
      out.println("usage: examples/run NAME, where NAME is one of " + String.join(", ", names()));
      return WRONG_USAGE;
    }
    example.run(out, arguments.subList(1, arguments.size()));
    out.flush();
    return 0;
  }
}
