package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.Budget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The JVM that probes the machine, and says on its standard output what it has found. */
final class ProbingMain {
  private ProbingMain() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream output = System.out;
    // What jcstress prints about itself.
    System.setOut(System.err);
    Lifeline.endWith(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    String found = Probing.probe(Sampling.of(Budget.QUICK).options());
    output.write(found.getBytes(StandardCharsets.UTF_8));
    output.flush();
  }
}
