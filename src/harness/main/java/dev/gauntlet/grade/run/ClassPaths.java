package dev.gauntlet.grade.run;

import dev.gauntlet.grade.contract.ContractClasses;
import dev.gauntlet.subject.Pattern;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The class paths of the JVMs that submissions run in: this JVM's own, with the contract's classes
 * alone in the place of the patterns, so that no variant can be had there.
 */
final class ClassPaths {
  private static final String TESTS = "dev/gauntlet/patterns/Variant.class";

  private final Path contract;
  private final List<String> engines = new ArrayList<>();
  private final List<String> tests = new ArrayList<>();

  ClassPaths(Pattern pattern, Path folder) {
    contract = folder.resolve("contract.jar");
    ContractClasses.of(pattern).write(contract);
    String contractFile = pattern.contract().replace('.', '/') + ".class";
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String entry = Path.of(part).toAbsolutePath().toString();
      if (holds(entry, contractFile)) {
        engines.add(contract.toString());
        tests.add(contract.toString());
      } else if (holds(entry, TESTS)) {
        tests.add(entry);
      } else {
        engines.add(entry);
        tests.add(entry);
      }
    }
  }

  /** The contract's classes by themselves. */
  Path contract() {
    return contract;
  }

  /** For the engines, the submission last, so that it shadows nothing. */
  String engines(Path submission) {
    return String.join(File.pathSeparator, engines) + File.pathSeparator + submission;
  }

  /** For the sequential tests. */
  String tests(Path submission) {
    return String.join(File.pathSeparator, tests) + File.pathSeparator + submission;
  }

  private static boolean holds(String entry, String file) {
    Path path = Path.of(entry);
    if (Files.isDirectory(path)) {
      return Files.exists(path.resolve(file));
    }
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (FileSystem jar = FileSystems.newFileSystem(path)) {
      return Files.exists(jar.getPath(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + entry, e);
    }
  }
}
