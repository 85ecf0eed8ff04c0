package dev.gauntlet.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The platform's virtual threads, by reflection: this is compiled for Java 17, which has none. */
public final class VirtualThreads {
  /** What a JVM that has them needs among its arguments to list them. */
  public static final String LISTING = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

  private VirtualThreads() {}

  /** Whether this JVM has them: from Java 21 on. */
  public static boolean exist() {
    return Runtime.version().feature() >= 21;
  }

  /**
   * Those that were started and have not ended, whoever made them. They belong to no thread group,
   * so only the platform's own containers of threads tell.
   *
   * @throws LinkageError if the JVM was not started with {@link #LISTING}
   */
  static List<Thread> alive() {
    List<Thread> found = new ArrayList<>();
    if (exist()) {
      try {
        Object root =
            Class.forName("jdk.internal.vm.ThreadContainers").getMethod("root").invoke(null);
        collect(root, found);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("this platform's virtual threads cannot be listed", e);
      }
    }
    return found;
  }

  private static void collect(Object container, List<Thread> found)
      throws ReflectiveOperationException {
    for (Object thread : of(container, "threads")) {
      if ((boolean) Thread.class.getMethod("isVirtual").invoke(thread)) {
        found.add((Thread) thread);
      }
    }
    for (Object inner : of(container, "children")) {
      collect(inner, found);
    }
  }

  private static List<?> of(Object container, String what) throws ReflectiveOperationException {
    Class<?> type = Class.forName("jdk.internal.vm.ThreadContainer");
    return ((Stream<?>) type.getMethod(what).invoke(container)).toList();
  }
}
