package dev.gauntlet.examples;

import java.io.PrintWriter;
import java.util.List;

/** A system of the catalogue at work. */
@FunctionalInterface
interface Example {
  /**
   * Runs it, and prints what came of it.
   *
   * @param arguments what stood behind its name on the command line
   */
  void run(PrintWriter out, List<String> arguments) throws Exception;
}
