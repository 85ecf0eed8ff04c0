package dev.gauntlet.grade.kit;

import dev.gauntlet.grade.contract.ContractClasses;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what an assignment starts with. The folder for students holds the contract, a class to
 * fill in and the sequential tests; no variant and no check of an engine is in it.
 */
public final class StarterKit {
  private static final String TESTS = "src/test/java/dev/gauntlet/patterns";

  private final Pattern pattern;
  private final Path home;
  private final Skeleton skeleton;

  /**
   * Prepares a kit.
   *
   * @param home Gauntlet's own folder, where the sources of contracts and tests are
   */
  public StarterKit(Pattern pattern, Path home) {
    this.pattern = pattern;
    this.home = home;
    this.skeleton = new Skeleton(pattern);
  }

  /**
   * Writes the assignment file, the starter kit and the autograder into a folder.
   *
   * @throws UncheckedIOException if something cannot be read or written
   */
  public void write(Path folder) {
    try {
      text(folder.resolve("assignment.toml"), AssignmentText.of(pattern));
      starter(folder.resolve("starter"));
      for (String script : List.of("setup.sh", "run_autograder", "pack.sh")) {
        Path file = folder.resolve("autograder").resolve(script);
        text(file, resource("autograder/" + script));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the assignment to " + folder, e);
    }
  }

  private void starter(Path kit) throws IOException {
    Files.createDirectories(kit.resolve("lib"));
    ContractClasses contract = ContractClasses.of(pattern);
    contract.write(kit.resolve("lib/" + pattern.id() + "-contract.jar"));
    for (String name : contract.names()) {
      if (name.startsWith("dev.gauntlet.patterns.") && !name.contains("$")) {
        text(
            kit.resolve("contract").resolve(name.substring(name.lastIndexOf('.') + 1) + ".java"),
            Files.readString(
                home.resolve("src/patterns/main/java").resolve(name.replace('.', '/') + ".java")));
      }
    }
    text(kit.resolve("pom.xml"), filled("starter/pom.xml"));
    text(kit.resolve("README.md"), filled("starter/README.md"));
    text(
        kit.resolve("src/main/java").resolve(skeleton.className().replace('.', '/') + ".java"),
        skeleton.source());
    for (String source : List.of("EachVariant", "EachCorrectVariant", "Variants")) {
      text(kit.resolve(TESTS).resolve(source + ".java"), filled("starter/" + source + ".java"));
    }
    Path from = home.resolve("src/patterns/test/java/dev/gauntlet/patterns");
    for (String source : List.of("Variant.java", "VirtualThreads.java")) {
      text(kit.resolve(TESTS).resolve(source), Files.readString(from.resolve(source)));
    }
    tests(from.resolve(folder()), kit.resolve(TESTS).resolve(folder()));
  }

  private void tests(Path from, Path to) throws IOException {
    try (Stream<Path> sources = Files.list(from)) {
      for (Path source : sources.sorted().toList()) {
        if (!source.endsWith("package-info.java")) {
          text(to.resolve(source.getFileName()), Files.readString(source));
        }
      }
    }
  }

  /** The last part of the contract's package. */
  private String folder() {
    String inPackage = pattern.contract().substring(0, pattern.contract().lastIndexOf('.'));
    return inPackage.substring(inPackage.lastIndexOf('.') + 1);
  }

  private String filled(String resource) {
    String simpleName = pattern.contract().substring(pattern.contract().lastIndexOf('.') + 1);
    return resource(resource)
        .replace("@PATTERN@", pattern.id())
        .replace("@CONTRACT@", simpleName)
        .replace("@CLASS@", skeleton.className())
        .replace("@FILE@", skeleton.className().replace('.', '/') + ".java")
        .replace("@CHECKS@", checks());
  }

  private String checks() {
    return pattern.checks().stream()
        .map(CheckEntry::ref)
        .map(r -> "- " + r.promise())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static void text(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  private static String resource(String name) {
    try (InputStream in = StarterKit.class.getResourceAsStream("/dev/gauntlet/grade/kit/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
