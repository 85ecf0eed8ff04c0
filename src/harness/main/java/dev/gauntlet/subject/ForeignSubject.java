package dev.gauntlet.subject;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.MethodParameterInfo;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks at a class of somebody else's, without loading it: whether it can be put through a
 * pattern's checks.
 */
public final class ForeignSubject {
  private ForeignSubject() {}

  /** What the look found. */
  public sealed interface Finding {
    /** It can. */
    record Fit(SubjectRef subject) implements Finding {}

    /** There is no such class; these implement the contract. */
    record Missing(List<String> candidates) implements Finding {}

    /** The class does not implement the contract. */
    record NoImplementation() implements Finding {}

    /** The class is not concrete; {@code what} says what it is instead. */
    record NotConcrete(String what) implements Finding {}

    /** The class lacks the contract's constructor. */
    record NoConstructor() implements Finding {}
  }

  /**
   * Looks at a class.
   *
   * @param classPath where it is; if empty, on this JVM's class path
   */
  public static Finding find(String className, Pattern pattern, String classPath) {
    try (ScanResult classes =
        new ClassGraph()
            .overrideClasspath(searched(pattern, classPath))
            .ignoreClassVisibility()
            .ignoreMethodVisibility()
            .enableClassInfo()
            .enableMethodInfo()
            .scan()) {
      ClassInfo found = classes.getClassInfo(className);
      if (found == null || found.isExternalClass()) {
        return new Finding.Missing(
            classes.getClassesImplementing(pattern.contract()).getNames().stream()
                .filter(n -> !n.startsWith("dev.gauntlet."))
                .toList());
      }
      return judge(found, pattern);
    }
  }

  private static String searched(Pattern pattern, String classPath) {
    if (classPath.isEmpty()) {
      return System.getProperty("java.class.path");
    }
    try {
      Class<?> contract =
          Class.forName(pattern.contract(), false, ForeignSubject.class.getClassLoader());
      Path contracts =
          Path.of(contract.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classPath + File.pathSeparator + contracts;
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("the contract was found before: " + pattern.contract(), e);
    }
  }

  private static Finding judge(ClassInfo found, Pattern pattern) {
    if (!found.implementsInterface(pattern.contract())) {
      return new Finding.NoImplementation();
    }
    if (found.isInterface() || found.isAbstract()) {
      return new Finding.NotConcrete(found.isInterface() ? "an interface" : "abstract");
    }
    if (found.isInnerClass() && !found.isStatic()) {
      return new Finding.NotConcrete("an inner class that is not static");
    }
    boolean constructor =
        found.getDeclaredConstructorInfo().stream()
            .anyMatch(c -> c.isPublic() && parameters(c).equals(pattern.madeBy()));
    return constructor
        ? new Finding.Fit(
            new SubjectRef(pattern.id(), found.getName(), SubjectRef.Kind.SUBMISSION, null))
        : new Finding.NoConstructor();
  }

  /** The names of a constructor's parameter types, separated by commas. */
  static String parameters(MethodInfo constructor) {
    return Arrays.stream(constructor.getParameterInfo())
        .map(ForeignSubject::type)
        .collect(Collectors.joining(","));
  }

  private static String type(MethodParameterInfo parameter) {
    return parameter.getTypeDescriptor().toString();
  }
}
