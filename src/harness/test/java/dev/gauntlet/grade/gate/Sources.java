package dev.gauntlet.grade.gate;

import dev.gauntlet.grade.contract.ContractClasses;
import dev.gauntlet.subject.Pattern;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Class files for tests. */
public final class Sources {
  /** What variants are annotated with, and submissions are not. */
  static final List<String> CATALOGUE =
      List.of(
          "dev.gauntlet.catalogue.Correct",
          "dev.gauntlet.catalogue.Buggy",
          "dev.gauntlet.catalogue.Defect",
          "dev.gauntlet.catalogue.Engine");

  private Sources() {}

  /** Compiles sources that are known to compile; class files by internal name. */
  public static Map<String, byte[]> compile(List<String> sources) {
    try {
      Path folder = Files.createTempDirectory("sources");
      List<String> arguments =
          new ArrayList<>(List.of("-nowarn", "-g", "--release", "17", "-proc:none", "-cp"));
      arguments.addAll(List.of(System.getProperty("java.class.path"), "-d", folder.toString()));
      for (String source : sources) {
        Path file = folder.resolve("Source" + arguments.size() + ".java");
        arguments.add(Files.writeString(file, source).toString());
      }
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (status != 0) {
        throw new IllegalArgumentException("does not compile");
      }
      Map<String, byte[]> classes = new TreeMap<>();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          String name = folder.relativize(each).toString().replace('\\', '/');
          classes.put(name.replaceFirst("\\.class$", ""), Files.readAllBytes(each));
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All classes of a pattern's package that are not its contract's. */
  static Map<String, byte[]> variants(Pattern pattern) {
    String inPackage = pattern.contract().substring(0, pattern.contract().lastIndexOf('.'));
    Set<String> contract = ContractClasses.of(pattern).names();
    Map<String, byte[]> classes = new TreeMap<>();
    try (ScanResult scan =
        new ClassGraph()
            .acceptPackagesNonRecursive(inPackage)
            .ignoreClassVisibility()
            .enableAnnotationInfo()
            .scan()) {
      List<String> names = new ArrayList<>(scan.getAllClasses().getNames());
      names.removeIf(n -> contract.contains(n) || n.contains("Test") || n.endsWith("package-info"));
      for (String name : names) {
        String file = name.replace('.', '/');
        try (var in = Sources.class.getClassLoader().getResourceAsStream(file + ".class")) {
          classes.put(file, in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }
}
