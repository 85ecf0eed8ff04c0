package dev.gauntlet.patterns;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Correct;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Finds what a contract test runs on: every correct and buggy variant in the test's own package, or
 * the one class that the system property {@value #SUBJECT} names. A variant that takes a thread
 * factory comes once more, on virtual threads, if the platform has them.
 */
public final class Variants implements ArgumentsProvider {
  /** Names the only class to test, in whatever package it is. */
  public static final String SUBJECT = "gauntlet.subject";

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) throws ClassNotFoundException {
    return types(context.getRequiredTestClass()).stream()
        .map(Variant::new)
        .flatMap(variant -> Stream.concat(Stream.of(variant), variant.onVirtualThreads().stream()))
        .map(Arguments::of);
  }

  private static List<Class<?>> types(Class<?> test) throws ClassNotFoundException {
    String subject = System.getProperty(SUBJECT);
    if (subject != null) {
      return List.of(Class.forName(subject));
    }
    try (ScanResult scan =
        new ClassGraph()
            .enableAnnotationInfo()
            .acceptPackagesNonRecursive(test.getPackageName())
            .scan()) {
      return scan.getClassesWithAnnotation(Correct.class)
          .union(scan.getClassesWithAnnotation(Buggy.class))
          .loadClasses();
    }
  }
}
