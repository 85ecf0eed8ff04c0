package dev.gauntlet.engine.lincheck;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.nio.file.Path;
import org.objectweb.asm.Type;

/**
 * Lets Lincheck see what a thread's task reaches.
 *
 * <p>What only one thread can reach needs no switches, and so Lincheck follows what a new thread
 * holds to find out what is shared. It looks through lambdas, which it does not see being made.
 * From JDK 19 on a thread keeps its task in a holder of its own, which Lincheck does not see being
 * made either: there it stops, takes the subject for one thread's own, and finds nothing. Here it
 * looks through that holder as it does through lambdas.
 */
public final class ThreadTasks {
  private static final String OBJECTS =
      "org/jetbrains/kotlinx/lincheck/strategy/managed/modelchecking/LocalObjectManager";

  private static final String IS_LAMBDA = "isJavaLambdaClass";

  private ThreadTasks() {}

  /** Whether what an object of a class holds is shared once the object is. Lincheck calls it. */
  public static boolean isLookedThrough(String className) {
    return className.contains("$$Lambda") || className.equals("java.lang.Thread$FieldHolder");
  }

  /**
   * Writes Lincheck's class, changed, into a folder that stands first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    ChangedClass.write(OBJECTS, ThreadTasks::looking, folder);
  }

  /** The changed class file. */
  static byte[] looking(byte[] classFile) {
    return MethodChange.redirecting(
            IS_LAMBDA, Type.getInternalName(ThreadTasks.class), "isLookedThrough")
        .apply(classFile, "Lincheck looks through lambdas in %d places; one was expected");
  }
}
