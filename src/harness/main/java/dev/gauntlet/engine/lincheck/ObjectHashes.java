package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.nio.file.Path;
import org.objectweb.asm.MethodVisitor;

/**
 * Gives each new object an identity hash code of its own, and lets all code see the same one.
 *
 * <p>Lincheck writes the same one into every object that a schedule makes, so that a schedule goes
 * the same way each time, and then looks objects up by it: each access to a field goes through all
 * the objects there are. Here the hash code is the object's number, which is the same each time
 * too.
 *
 * <p>The code that Lincheck changes is told that each hash code is zero; other code, such as parts
 * of the JDK, sees the real one, and does not find in an {@link java.util.IdentityHashMap} what was
 * put there under zero. Here the changed code is told the real one.
 */
final class ObjectHashes {
  private static final String TRACKER =
      "org/jetbrains/kotlinx/lincheck/strategy/managed/BaseObjectTracker";

  private static final String INJECTIONS = "sun/nio/ch/lincheck/Injections";

  private ObjectHashes() {}

  /**
   * Writes Lincheck's class, changed, into a folder that stands first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    ChangedClass.write(TRACKER, ObjectHashes::numbered, folder);
  }

  /** The changed class file. */
  static byte[] numbered(byte[] classFile) {
    MethodChange change =
        (method, next, changed) ->
            method.startsWith("overwriteIdentityHashCode(") ? new Overwrite(next, changed) : next;
    return change.apply(classFile, "Lincheck chooses hash codes in %d places; one was expected");
  }

  /**
   * Tells real hash codes to the code that Lincheck changes.
   *
   * @param bootstrap what such code calls
   */
  static void show(ChangedJar bootstrap) throws IOException {
    bootstrap.change(INJECTIONS, ObjectHashes::shown);
  }

  /** The changed class file. */
  static byte[] shown(byte[] classFile) {
    MethodChange change =
        (method, next, changed) ->
            method.startsWith("identityHashCodeDeterministic(") ? new Show(next, changed) : next;
    return change.apply(classFile, "Lincheck tells hash codes in %d places; one was expected");
  }

  /** Where the one is loaded, loads the number that the object is about to get. */
  private static final class Overwrite extends MethodVisitor {
    private final Runnable changed;

    Overwrite(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == ICONST_1) {
        changed.run();
        visitVarInsn(ALOAD, 0);
        visitFieldInsn(GETFIELD, TRACKER, "objectCounter", "I");
        super.visitInsn(ICONST_1);
        super.visitInsn(IADD);
      } else {
        super.visitInsn(opcode);
      }
    }
  }

  /** Where a zero is loaded for an object, which follows the only jump, asks the JVM. */
  private static final class Show extends MethodVisitor {
    private final Runnable changed;
    private boolean jumped;

    Show(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stack, Object[] onStack) {
      jumped = true;
      super.visitFrame(type, locals, local, stack, onStack);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == ICONST_0 && jumped) {
        changed.run();
        visitVarInsn(ALOAD, 0);
        visitMethodInsn(
            INVOKESTATIC, "java/lang/System", "identityHashCode", "(Ljava/lang/Object;)I", false);
      } else {
        super.visitInsn(opcode);
      }
    }
  }
}
