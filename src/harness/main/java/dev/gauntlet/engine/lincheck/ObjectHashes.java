package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_1;

import dev.gauntlet.engine.changed.ChangedClass;
import java.io.IOException;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * Gives each new object an identity hash code of its own.
 *
 * <p>Lincheck writes the same one into every object that a schedule makes, so that a schedule goes
 * the same way each time, and then looks objects up by it: each access to a field goes through all
 * the objects there are. Here the hash code is the object's number, which is the same each time
 * too.
 */
final class ObjectHashes {
  private static final String TRACKER =
      "org/jetbrains/kotlinx/lincheck/strategy/managed/BaseObjectTracker";

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
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    int[] changes = {0};
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals("overwriteIdentityHashCode") ? new Overwrite(next, changes) : next;
          }
        },
        0);
    if (changes[0] != 1) {
      throw new IllegalStateException(
          "Lincheck chooses hash codes in " + changes[0] + " places; one was expected");
    }
    return writer.toByteArray();
  }

  /** Where the one is loaded, loads the number that the object is about to get. */
  private static final class Overwrite extends MethodVisitor {
    private final int[] changes;

    Overwrite(MethodVisitor next, int[] changes) {
      super(ASM9, next);
      this.changes = changes;
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == ICONST_1) {
        changes[0]++;
        visitVarInsn(ALOAD, 0);
        visitFieldInsn(GETFIELD, TRACKER, "objectCounter", "I");
        super.visitInsn(ICONST_1);
        super.visitInsn(IADD);
      } else {
        super.visitInsn(opcode);
      }
    }
  }
}
