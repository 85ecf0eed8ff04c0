package dev.gauntlet.report.html;

import dev.gauntlet.verdict.Results;
import java.util.List;

/** What an engine does not look at, whatever it says. */
final class Limits {
  private Limits() {}

  /** In sentences, for the run that was made. */
  static List<String> of(String engine, Results results) {
    String budget = "The " + results.budget() + " budget ends the search";
    return switch (engine) {
      case "lincheck" ->
          List.of(
              budget
                  + "; each check says how many schedules it tried at most, from seed "
                  + results.seed()
                  + ".",
              "It assumes sequential consistency: every thread sees every write at once. What only a"
                  + " missing volatile or a reordering breaks, it cannot see.",
              "Two to four threads with a few calls each; what needs more is not looked for.");
      case "jcstress" ->
          List.of(
              budget
                  + "; each check says how many samples it took, in how many JVM configurations.",
              "It sees only what "
                  + results.cores()
                  + (results.cores() == 1 ? " core" : " cores")
                  + " of this machine and JDK "
                  + results.jdk()
                  + " happened to do. Another processor may reorder more.",
              "Two actors and an arbiter. It tells what came out, not the schedule that led there.");
      case "vmlens" ->
          List.of(
              budget + "; each check says how many interleavings it ran.",
              "It orders threads at synchronisation alone, and looks for data races between"
                  + " accesses.",
              "Races after what it has no model for, such as Object.wait or Semaphore, are told as"
                  + " unconfirmed and flag nothing.");
      default -> List.of(budget + ".");
    };
  }
}
