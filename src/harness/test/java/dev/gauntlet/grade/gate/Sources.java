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

  /** Compiles a source that is known to compile; class files by internal name. */
  public static Map<String, byte[]> compile(String source) {
    try {
      Path folder = Files.createTempDirectory("sources");
      Path file =
          Files.writeString(folder.resolve("Source.java"), source.replace("public class", "class"));
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-nowarn",
                  "-g",
                  "--release",
                  "17",
                  "-proc:none",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-d",
                  folder.toString(),
                  file.toString());
      if (status != 0) {
        throw new IllegalArgumentException("does not compile: " + source);
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
