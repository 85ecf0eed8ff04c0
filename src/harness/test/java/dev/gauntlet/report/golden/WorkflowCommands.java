package dev.gauntlet.report.golden;

import java.util.List;

/** What GitHub's runner would take for a command in what is printed to it. */
public final class WorkflowCommands {
  private WorkflowCommands() {}

  /** The lines that begin with two colons, or have the older form anywhere. */
  public static List<String> in(String printed) {
    return printed
        .lines()
        .filter(line -> line.stripLeading().startsWith("::") || line.contains("##["))
        .toList();
  }
}
