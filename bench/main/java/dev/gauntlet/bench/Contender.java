package dev.gauntlet.bench;

import dev.gauntlet.catalogue.Correct;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured: a correct variant of a pattern, or the platform's class beside it.
 *
 * @param pattern the pattern's id
 * @param name the class's simple name
 */
record Contender(String pattern, String name) {
  private static final List<Class<?>> CORRECT = correctVariants();

  /** Reads what {@link #toString} wrote. */
  static Contender parse(String text) {
    int slash = text.indexOf('/');
    return new Contender(text.substring(0, slash), text.substring(slash + 1));
  }

  /** All contenders of all workloads, the platform's class first in each. */
  static List<Contender> all() {
    List<Contender> all = new ArrayList<>();
    for (Workload<?> workload : Workloads.all()) {
      all.add(new Contender(workload.pattern(), workload.beside()));
      for (Class<?> variant : variants(workload)) {
        all.add(new Contender(workload.pattern(), variant.getSimpleName()));
      }
    }
    return all;
  }

  /** Makes a new instance, and the operation on it. */
  Operation operation() {
    Workload<?> workload = Workloads.of(pattern);
    return isPlatform() ? workload.useOfPlatform().get() : workload.on(make(workload));
  }

  /** Whether it is the platform's class. */
  boolean isPlatform() {
    return Workloads.of(pattern).beside().equals(name);
  }

  private Object make(Workload<?> workload) {
    Class<?> type =
        variants(workload).stream()
            .filter(variant -> variant.getSimpleName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such contender: " + this));
    try {
      return constructor(type, workload.arguments().size())
          .newInstance(workload.arguments().toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot be made: " + this, e);
    }
  }

  private static Constructor<?> constructor(Class<?> type, int parameters) {
    return Stream.of(type.getConstructors())
        .filter(constructor -> constructor.getParameterCount() == parameters)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no constructor: " + type));
  }

  private static List<Class<?>> variants(Workload<?> workload) {
    return CORRECT.stream().filter(type -> workload.contract().isAssignableFrom(type)).toList();
  }

  private static List<Class<?>> correctVariants() {
    try (ScanResult scan =
        new ClassGraph().enableAnnotationInfo().acceptPackages("dev.gauntlet.patterns").scan()) {
      return scan.getClassesWithAnnotation(Correct.class).loadClasses();
    }
  }

  @Override
  public String toString() {
    return pattern + "/" + name;
  }
}
