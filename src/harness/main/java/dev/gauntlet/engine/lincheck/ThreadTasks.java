package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.gauntlet.engine.changed.ChangedClass;
import java.io.IOException;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
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
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    int[] changes = {0};
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Looking(
                super.visitMethod(access, name, descriptor, signature, exceptions), changes);
          }
        },
        0);
    if (changes[0] != 1) {
      throw new IllegalStateException(
          "Lincheck looks through lambdas in " + changes[0] + " places; one was expected");
    }
    return writer.toByteArray();
  }

  private static final class Looking extends MethodVisitor {
    private final int[] changes;

    Looking(MethodVisitor next, int[] changes) {
      super(ASM9, next);
      this.changes = changes;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (opcode == INVOKESTATIC && name.equals(IS_LAMBDA)) {
        changes[0]++;
        super.visitMethodInsn(
            opcode, Type.getInternalName(ThreadTasks.class), "isLookedThrough", descriptor, false);
        return;
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
