package dev.gauntlet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A run's temporary folder. */
final class Scratch {
  private Scratch() {}

  /** Deletes the folder and all that is in it; links are deleted, not followed. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Scratch::deleteOne);
    } catch (IOException | UncheckedIOException e) {
      // Left to the system's own cleaning of temporary folders; the run's results stand.
      System.err.println("gauntlet: left behind " + folder + ": " + e.getMessage());
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
