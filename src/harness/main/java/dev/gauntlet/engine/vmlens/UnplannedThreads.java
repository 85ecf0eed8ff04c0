package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Lets a thread run that the planned interleaving does not know.
 *
 * <p>A plan has a list of steps for each thread that made one in the interleaving that it was made
 * of. VMLens looks for the list of another thread behind the last, and what it throws then ends
 * that thread before its first instruction, without a word: whoever waits for what it was to do
 * waits in vain. Here such a thread has no planned step left, like one that has made all of its
 * own.
 */
final class UnplannedThreads {
  private static final String PLAN =
      "com/vmlens/transformed/agent/bootstrap/interleave/threadindexcollection/"
          + "ThreadIndexToElementList";

  private UnplannedThreads() {}

  /**
   * Changes the agent.
   *
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(PLAN, UnplannedThreads::withoutSteps);
  }

  /** What tells whether a thread has no step left, asks for their number, which any thread has. */
  static byte[] withoutSteps(byte[] classFile) {
    return MethodChange.instead("isEmptyAtIndex(I)Z", UnplannedThreads::isNone)
        .apply(classFile, "VMLens looks for threads' steps in %d places; one was expected");
  }

  private static void isNone(MethodVisitor code) {
    Label some = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 1);
    code.visitMethodInsn(INVOKEVIRTUAL, PLAN, "getPositionAtThreadIndex", "(I)I", false);
    code.visitJumpInsn(IFNE, some);
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    code.visitLabel(some);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
  }
}
