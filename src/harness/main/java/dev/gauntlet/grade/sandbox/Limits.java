package dev.gauntlet.grade.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * What one confined process may use.
 *
 * @param memory bytes of private memory, native memory and thread stacks included
 * @param threads processes and threads together
 * @param file the largest file, in bytes
 * @param folder what it can write altogether, in bytes
 * @param processor how long it may compute
 */
public record Limits(long memory, int threads, long file, long folder, Duration processor) {
  /**
   * The command that sets these limits and then runs what follows it.
   *
   * @param prlimit the program's path
   * @param apart whether nothing else runs as this user, so that its threads can be counted
   */
  List<String> command(String prlimit, boolean apart) {
    return List.of(
        prlimit,
        "--data=" + memory,
        "--fsize=" + file,
        "--cpu=" + processor.toSeconds(),
        "--core=0",
        "--nofile=1024",
        apart ? "--nproc=" + threads : "--nproc");
  }
}
