package dev.gauntlet.grade.sequential;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.CheckRef.Kind;
import dev.gauntlet.engine.EngineDriver.Listener;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.engine.worker.Canary;
import dev.gauntlet.engine.worker.CheckRunner;
import dev.gauntlet.engine.worker.WorkerSpec;
import dev.gauntlet.engine.worker.Workers;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.subject.Pattern;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The tests of a pattern's contract: found on the class path, and run in confined JVMs. */
public final class SequentialTests {
  /** What a test of the contract takes. */
  static final String VARIANT = "dev.gauntlet.patterns.Variant";

  private SequentialTests() {}

  /** The tests of a pattern, which lie in its contract's package. */
  public static List<CheckRef> of(Pattern pattern) {
    String inPackage = pattern.contract().substring(0, pattern.contract().lastIndexOf('.'));
    List<CheckRef> tests = new ArrayList<>();
    try (ScanResult classes =
        new ClassGraph()
            .acceptPackagesNonRecursive(inPackage)
            .ignoreClassVisibility()
            .ignoreMethodVisibility()
            .enableMethodInfo()
            .enableAnnotationInfo()
            .scan()) {
      for (ClassInfo holder : classes.getAllStandardClasses()) {
        for (MethodInfo method : holder.getDeclaredMethodInfo()) {
          if (isTest(method)) {
            tests.add(
                new CheckRef(
                    method.getName(),
                    Kind.SEQUENTIAL_TEST,
                    holder.getName(),
                    method.getName(),
                    sentence(method.getName())));
          }
        }
      }
    }
    return tests;
  }

  /** Runs the order's tests one by one and reports each. */
  public static void run(Order order, Settings settings, Listener listener)
      throws InterruptedException {
    new Workers(new Spec(order)).run(List.of(order), settings, listener);
  }

  private static boolean isTest(MethodInfo method) {
    return !method.getAnnotationInfo().isEmpty()
        && method.getParameterInfo().length == 1
        && method.getParameterInfo()[0].getTypeDescriptor().toString().equals(VARIANT);
  }

  private static String sentence(String name) {
    return "It " + name.replace('_', ' ') + ".";
  }

  private record Spec(Order order) implements WorkerSpec {
    @Override
    public String name() {
      return GradedItem.SEQUENTIAL;
    }

    @Override
    public Class<? extends CheckRunner> runner() {
      return SequentialRunner.class;
    }

    @Override
    public List<String> jvmArguments(Settings settings, Path scratch) {
      return List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "-Djava.io.tmpdir=" + scratch,
          "-Dgauntlet.subject=" + order.className(),
          "-cp",
          settings.classPath());
    }

    @Override
    public Duration limit(Settings settings) {
      return Duration.ofSeconds(60);
    }

    /** A test that fails needs no engine that could be blind. */
    @Override
    public List<Canary> canaries() {
      return List.of();
    }
  }
}
