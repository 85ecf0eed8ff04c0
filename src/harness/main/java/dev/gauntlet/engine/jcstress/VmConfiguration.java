package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.Budget;
import java.util.List;

/**
 * How the JVM of a test compiles its actors.
 *
 * @param name its name in reports
 * @param arguments the JVM's arguments
 * @param mode which actors are compiled by what
 */
record VmConfiguration(String name, List<String> arguments, Mode mode) {
  // C2 alone leaves most of the first second to the interpreter, which hardly meets a race.
  private static final VmConfiguration TIERED =
      new VmConfiguration("C1, then C2", List.of(), Mode.UNIFIED);
  private static final VmConfiguration SHUFFLED =
      new VmConfiguration(
          "C1, then C2 with shuffled code",
          List.of("-XX:+StressLCM", "-XX:+StressGCM", "-XX:+StressIGVN", "-XX:+StressCCP"),
          Mode.UNIFIED);
  private static final VmConfiguration FIRST =
      new VmConfiguration("first actor C2, others interpreted", List.of(), Mode.FIRST_OPTIMIZED);
  private static final VmConfiguration LAST =
      new VmConfiguration("last actor C2, others interpreted", List.of(), Mode.LAST_OPTIMIZED);

  VmConfiguration {
    arguments = List.copyOf(arguments);
  }

  /** The configurations that a budget affords. */
  static List<VmConfiguration> of(Budget budget) {
    return switch (budget) {
      case QUICK, DEFAULT -> List.of(TIERED);
      case THOROUGH -> List.of(TIERED, SHUFFLED, FIRST, LAST);
    };
  }

  /** Which actors are compiled by what. */
  enum Mode {
    /** What the JVM's arguments say holds for all. */
    UNIFIED,
    /** The first by C2, the others not at all. */
    FIRST_OPTIMIZED,
    /** The last by C2, the others not at all. */
    LAST_OPTIMIZED;

    private static final int UNIFIED_CODE = -1;
    private static final int OPTIMIZED_CODE = 2;
    private static final int CODES = 3;

    /** The mode as jcstress writes it: a digit to the base of three for each actor. */
    int code(int actors) {
      return switch (this) {
        case UNIFIED -> UNIFIED_CODE;
        case FIRST_OPTIMIZED -> OPTIMIZED_CODE;
        case LAST_OPTIMIZED -> OPTIMIZED_CODE * (int) Math.pow(CODES, actors - 1.0);
      };
    }
  }
}
