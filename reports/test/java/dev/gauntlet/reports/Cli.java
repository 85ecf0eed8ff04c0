package dev.gauntlet.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as it is used: a process of its own, on the jars that Maven has built. */
final class Cli {
  private Cli() {}

  /** Starts a command, whose output goes to a file. */
  static Process start(Path printed, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "lib").toAbsolutePath() + "/*",
                "-Dgauntlet.home=" + Path.of("..").toAbsolutePath().normalize(),
                "dev.gauntlet.cli.Main"));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
  }

  /** Runs a command to its end and returns what it printed. */
  static String run(Path scratch, List<String> arguments) throws IOException, InterruptedException {
    Path printed = Files.createTempFile(scratch, "printed", ".txt");
    start(printed, arguments).waitFor();
    return Files.readString(printed);
  }
}
