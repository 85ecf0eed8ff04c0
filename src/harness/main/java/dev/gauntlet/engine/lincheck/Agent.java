package dev.gauntlet.engine.lincheck;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.jetbrains.lincheck.jvm.agent.InstrumentationMode;
import org.jetbrains.lincheck.jvm.agent.LincheckInstrumentation;
import org.jspecify.annotations.Nullable;

/**
 * Attaches Lincheck to a worker once, when the worker starts.
 *
 * <p>Left to itself, Lincheck attaches at each check, and puts every class back as it was after it:
 * all that the JVM had compiled is thrown away with each check, the JDK's locks and collections
 * included.
 */
public final class Agent {
  private static @Nullable Instrumentation instrumentation;

  private Agent() {}

  /** The JVM calls it before the worker's main method. */
  public static void premain(@Nullable String arguments, Instrumentation given) {
    instrumentation = given;
  }

  /** Writes the archive that makes this class an agent; the class itself is on the class path. */
  static void write(Path archive) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", Agent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    attributes.putValue("Can-Redefine-Classes", "true");
    try (OutputStream file = Files.newOutputStream(archive)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  /** Lets Lincheck transform what model checking needs, for good. */
  static void attach() {
    if (instrumentation == null) {
      throw new IllegalStateException("the JVM was started without the agent");
    }
    openAll(instrumentation);
    LincheckInstrumentation.INSTANCE.attachJavaAgentStatically(instrumentation);
    LincheckInstrumentation.INSTANCE.install(InstrumentationMode.MODEL_CHECKING);
  }

  /**
   * Lets Lincheck look into whatever object of the JDK's a subject keeps, such as a pattern or a
   * comparator. Where it may not, it fails, and takes its own failure for the subject's.
   */
  private static void openAll(Instrumentation instrumentation) {
    Set<Module> toLincheck = Set.of(LincheckInstrumentation.class.getModule());
    for (Module module : ModuleLayer.boot().modules()) {
      Map<String, Set<Module>> opened =
          module.getPackages().stream()
              .collect(Collectors.toMap(Function.identity(), name -> toLincheck));
      instrumentation.redefineModule(module, Set.of(), Map.of(), opened, Set.of(), Map.of());
    }
  }

  /**
   * Lets Lincheck follow classes from now on. It follows one when code that it follows calls it,
   * but not when that call goes through a method reference.
   */
  static void follow(Class<?>... classes) {
    for (Class<?> followed : classes) {
      LincheckInstrumentation.INSTANCE.ensureClassHierarchyIsTransformed(followed);
    }
  }

  /** Lets Lincheck follow the classes of objects, and of what they refer to, from now on. */
  static void followObjects(Object... objects) {
    LincheckInstrumentation.INSTANCE.ensureObjectIsTransformed(objects);
  }

  /** Calls something with all classes as they were, which real threads run at full speed. */
  static <T> T detached(Supplier<T> call) {
    LincheckInstrumentation.INSTANCE.uninstall();
    try {
      return call.get();
    } finally {
      LincheckInstrumentation.INSTANCE.install(InstrumentationMode.MODEL_CHECKING);
    }
  }
}
