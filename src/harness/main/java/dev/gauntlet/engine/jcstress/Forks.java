package dev.gauntlet.engine.jcstress;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.os.SchedulingClass;

/** How the JVMs of tests are started: what jcstress starts them with, and {@link ForkMain}. */
final class Forks {
  /** The heap of each. */
  static final int HEAP_MEGABYTES = 128;

  // What jcstress gives its JVMs. It would first start twenty, to see which of these they take; one
  // that does not know a flag is told to do without it.
  private static final List<String> FLAGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-UsePerfData",
          "-Xms" + HEAP_MEGABYTES + "m",
          "-Xmx" + HEAP_MEGABYTES + "m",
          "-XX:ParallelGCThreads=2",
          "-XX:ConcGCThreads=2",
          "-XX:G1ConcRefinementThreads=2",
          "-XX:CICompilerCount=2",
          "-XX:-RestrictContended",
          "-XX:+DebugNonSafepoints");

  private final String classPath;
  private final Path folder;
  private final Map<String, Path> directives = new HashMap<>();
  private @Nullable Path archive;

  /**
   * @param classPath the class path of the JVMs of tests
   * @param folder where files for them may lie until the run ends
   */
  Forks(String classPath, Path folder) {
    this.classPath = classPath;
    this.folder = folder;
  }

  /** From now on, the JVMs take their classes from this archive where they can. */
  void use(Path archive) {
    this.archive = archive;
  }

  /**
   * Plans a JVM.
   *
   * @param number its number among those of one test and subject
   * @param arguments its own arguments, behind those that all JVMs get
   */
  TestConfig plan(
      Options options,
      TestInfo test,
      SchedulingClass place,
      int number,
      VmConfiguration.Mode mode,
      List<String> arguments)
      throws IOException {
    int code = mode.code(test.threads());
    TestConfig bare = new TestConfig(options, test, number, List.of(), code, place);
    List<String> all = new ArrayList<>(List.of("-cp", classPath));
    // First, because one of them lets the JVM take others.
    all.addAll(FLAGS);
    all.addAll(arguments);
    if (archive != null) {
      all.add("-XX:SharedArchiveFile=" + archive);
    }
    all.add("-XX:CompilerDirectivesFile=" + directives(bare, options));
    // What jcstress adds behind our class become its arguments.
    all.add(ForkMain.class.getName());
    return new TestConfig(options, test, number, all, code, place);
  }

  /** The file of what jcstress tells the compilers about a test. */
  private Path directives(TestConfig test, Options options) throws IOException {
    String key = test.name + " " + test.getCompileMode();
    Path known = directives.get(key);
    if (known != null) {
      return known;
    }
    Path file = Files.createTempFile(folder, "directives", "");
    try (PrintWriter writer = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      test.generateDirectives(writer, options.verbosity());
    }
    directives.put(key, file);
    return file;
  }
}
