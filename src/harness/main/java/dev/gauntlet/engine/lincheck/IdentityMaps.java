package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RETURN;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.nio.file.Path;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Lets Lincheck explore what goes through an {@link java.util.IdentityHashMap}.
 *
 * <p>What a schedule reaches from static fields, Lincheck restores before the next, and keeps it in
 * such a map itself. A static field of these maps holds what stands for a null key. Once a subject
 * has gone through one, that object is in Lincheck's own map, and comes out of it as null, on which
 * Lincheck fails. Here it passes over it: the object has nothing that could be restored.
 */
final class IdentityMaps {
  private static final String TRACKER =
      "org/jetbrains/kotlinx/lincheck/strategy/managed/SnapshotTracker";
  private static final MethodChange LET_NULL_OUT =
      (method, next, changed) ->
          method.equals("restoreValues()V") ? new LettingNullOut(next, changed) : next;
  private static final MethodChange PASS_OVER_NULL =
      MethodChange.atStart(
          "restoreValues(Ljava/lang/Object;Ljava/util/Set;)V", IdentityMaps::passOverNull);

  private IdentityMaps() {}

  /**
   * Writes Lincheck's class, changed, into a folder that stands first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    ChangedClass.write(TRACKER, IdentityMaps::passingOverNull, folder);
  }

  /** The changed class file. */
  static byte[] passingOverNull(byte[] classFile) {
    String otherwise = "Lincheck restores values in %d places; one was expected";
    return PASS_OVER_NULL.apply(LET_NULL_OUT.apply(classFile, otherwise), otherwise);
  }

  /** Hands each object of the map on, null too. */
  private static final class LettingNullOut extends MethodVisitor {
    private final Runnable changed;

    LettingNullOut(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (name.equals("checkNotNull")) {
        changed.run();
        visitInsn(POP);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }

  /** Returns at once if there is no object. */
  private static void passOverNull(MethodVisitor code) {
    Label present = new Label();
    code.visitVarInsn(ALOAD, 1);
    code.visitJumpInsn(IFNONNULL, present);
    code.visitInsn(RETURN);
    code.visitLabel(present);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }
}
