package dev.gauntlet.grade.assignment;

import java.util.List;

/**
 * What one submission may use before everything of it is ended.
 *
 * @param wallSeconds time on the clock
 * @param cpuSeconds processor time of one process
 * @param memoryMib memory of one process, native memory included
 * @param processes processes and threads at once
 * @param filesMib the size of a file, and of all that it may write together
 * @param outputKib what is kept of what it prints
 */
public record Limits(
    int wallSeconds, int cpuSeconds, int memoryMib, int processes, int filesMib, int outputKib) {
  /** What an assignment gives that says nothing about it. */
  public static final Limits STANDARD = new Limits(120, 240, 2048, 512, 256, 256);

  List<String> sentences() {
    return List.of(
        "A submission may take "
            + wallSeconds
            + " s on the clock and a process of it "
            + cpuSeconds
            + " s of processor time and "
            + memoryMib
            + " MiB of memory.",
        "It may have "
            + processes
            + " processes and threads at once, write "
            + filesMib
            + " MiB and print "
            + outputKib
            + " KiB.");
  }
}
