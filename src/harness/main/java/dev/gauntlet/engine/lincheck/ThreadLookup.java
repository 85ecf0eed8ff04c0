package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ASM9;

import dev.gauntlet.engine.changed.ChangedJar;
import java.io.IOException;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Lets Lincheck find the thread that it runs on faster.
 *
 * <p>It asks for it at each access to a field and at each call, and finds threads that a scenario
 * makes in a {@link ThreadLocal}; here in slots.
 */
final class ThreadLookup {
  private static final String JAR = "bootstrap.jar";
  private static final String DESCRIPTOR = "sun/nio/ch/lincheck/ThreadDescriptor";
  private static final String SLOTS = "sun/nio/ch/lincheck/ThreadSlots";

  private ThreadLookup() {}

  /**
   * Writes the jar that Lincheck puts on the boot class path, changed, into a folder that stands
   * first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    try (ChangedJar bootstrap = ChangedJar.copied(JAR, folder.resolve(JAR))) {
      bootstrap.change(DESCRIPTOR, ThreadLookup::inSlots);
      bootstrap.addThreadSlots(SLOTS);
    }
  }

  /** The changed class file. */
  static byte[] inSlots(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    int[] changes = {0};
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new InSlots(
                super.visitMethod(access, name, descriptor, signature, exceptions), changes);
          }
        },
        0);
    if (changes[0] != 1) {
      throw new IllegalStateException(
          "Lincheck makes " + changes[0] + " variables for threads; one was expected");
    }
    return writer.toByteArray();
  }

  private static final class InSlots extends MethodVisitor {
    private final int[] changes;

    InSlots(MethodVisitor next, int[] changes) {
      super(ASM9, next);
      this.changes = changes;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals(Type.getInternalName(ThreadLocal.class)) && name.equals("withInitial")) {
        changes[0]++;
        super.visitMethodInsn(opcode, SLOTS, name, descriptor, false);
        return;
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
