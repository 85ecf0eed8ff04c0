package dev.gauntlet.grade.kit;

import dev.gauntlet.grade.assignment.Limits;
import dev.gauntlet.grade.assignment.PointRules;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.Pattern;
import java.util.Locale;

/** An assignment file that says what every key means, and asks the standard. */
final class AssignmentText {
  private AssignmentText() {}

  static String of(Pattern pattern) {
    Limits limits = Limits.STANDARD;
    return """
    # What is graded, and how. Every key but pattern may be left out.
    title = "%1$s"
    pattern = "%1$s"

    # How much is explored: quick, default or thorough. The seed makes choices repeatable.
    budget = "quick"
    seed = 0

    # What students see of a failure: verdict, hint or interleaving.
    visibility = "hint"

    # A check earns its points by itself (each-check), or if all of its engine are clean
    # (whole-engine).
    credit = "each-check"

    # Until when; late ones are marked. An offset belongs to it.
    # deadline = 2026-12-01T23:59:00+01:00

    # An engine's checks share its points equally.
    [points]
    %2$s
    # Or a check's own points, which the engines that ask it share:
    # [points.check]
    %3$s
    # What may not be used: a class, a package (a.b.*), all below it (a.b.**); and exceptions.
    [types]
    forbidden = []
    allowed = []

    # What one submission may use up.
    [limits]
    wall-seconds = %4$d
    cpu-seconds = %5$d
    memory-mib = %6$d
    processes = %7$d
    files-mib = %8$d
    output-kib = %9$d
    """
        .formatted(
            pattern.id(),
            points(pattern),
            checks(pattern),
            limits.wallSeconds(),
            limits.cpuSeconds(),
            limits.memoryMib(),
            limits.processes(),
            limits.filesMib(),
            limits.outputKib());
  }

  private static String points(Pattern pattern) {
    PointRules rules = PointRules.standard(pattern);
    StringBuilder lines = new StringBuilder();
    for (String kind : PointRules.kinds(pattern)) {
      int points = rules.kinds().getOrDefault(kind, 0);
      lines.append(String.format(Locale.ROOT, "%s = %.2f%n", kind, points / 100.0));
    }
    return lines.toString();
  }

  private static String checks(Pattern pattern) {
    StringBuilder lines = new StringBuilder();
    for (CheckEntry check : pattern.checks()) {
      lines.append("# ").append(check.ref().name()).append(" = 1");
      lines.append("   # ").append(check.ref().promise()).append('\n');
    }
    return lines.toString();
  }
}
