package dev.gauntlet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  /** What each example must print, among other things. */
  private static final Map<String, List<String>> PRINTED =
      Map.of(
          "activity-monitor",
              List.of(
                  "booker: 100 operations, 10 errors, WAITING",
                  "deadlock: auditor waits for booker",
                  "deadlock: booker waits for auditor"),
          "data-pipeline",
              List.of("990 processed, 10 failed", "the least: 00d44f778df8 record 193"),
          "log-pipeline", List.of("read 210507, written 189457, malformed 21050"),
          "matrix-multiplier",
              List.of(
                  "BarrierMatrixMultiplier, 512 × 512 on 4 threads: equal",
                  "LatchMatrixMultiplier, 512 × 512 on 4 threads: equal",
                  "InvokeAllMatrixMultiplier, 512 × 512 on 4 threads: equal"),
          "message-bus",
              List.of(
                  "command 3: doubler answers 6",
                  "command 6: squarer answers 36",
                  "observed of the squarer: [4, 16, 36]"),
          "task-pipeline",
              List.of(
                  "order 1: Order[article=tea, pieces=2, confirmation=6 crowns, confirmed]",
                  "order 2: failed: java.lang.IllegalArgumentException: no pieces of coffee",
                  "2 processed, 1 failed"));

  private final StringWriter printed = new StringWriter();

  static List<String> names() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void should_print_what_it_is_to_show_if_run(String name) throws Exception {
    assertThat(Examples.run(new PrintWriter(printed), List.of(name))).isZero();

    assertThat(printed.toString()).contains(PRINTED.get(name));
  }

  @Test
  void should_name_the_examples_if_there_is_none_of_that_name() throws Exception {
    assertThat(Examples.run(new PrintWriter(printed), List.of("no-such-thing"))).isEqualTo(2);

    assertThat(printed.toString()).contains("activity-monitor, data-pipeline, log-pipeline");
  }

  @Test
  void should_process_a_log_that_is_larger_than_the_heap() throws Exception {
    String printed = inAnotherJvm("-Xmx16m", "log-pipeline", "32");

    assertThat(printed)
        .contains("32 MB of log in a heap of at most 16 MB", "read ", ", malformed ")
        .doesNotContain("OutOfMemoryError");
  }

  @Test
  void should_run_out_of_memory_if_all_of_such_a_log_is_held() throws Exception {
    // The control: the heap of the test before is too small for what is not streamed.
    assertThat(inAnotherJvm("-Xmx16m", HoldsAll.class.getName(), "32"))
        .contains("java.lang.OutOfMemoryError");
  }

  private static String inAnotherJvm(String heap, String example, String argument)
      throws Exception {
    boolean named = Examples.names().contains(example);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                named ? Examples.class.getName() : example,
                named ? example : argument,
                named ? argument : "")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  /** Holds as many megabytes as asked. */
  static final class HoldsAll {
    private HoldsAll() {}

    public static void main(String[] arguments) {
      byte[][] held = new byte[Integer.parseInt(arguments[0])][];
      for (int i = 0; i < held.length; i++) {
        held[i] = new byte[1_000_000];
      }
      System.out.println("held " + held.length + " MB");
    }
  }
}
