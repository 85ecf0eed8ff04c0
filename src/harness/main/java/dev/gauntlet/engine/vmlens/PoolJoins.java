package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.ASM9;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Lets a pool be shut down while its tasks run.
 *
 * <p>VMLens runs each task of a pool on a thread of its own, and joins these where the pool is shut
 * down or waited for, however long that takes: a pool that is shut down at once, to end with its
 * only task, hangs. Here it joins them for a while.
 */
final class PoolJoins {
  private static final String RUN =
      "com/vmlens/transformed/agent/bootstrap/parallelize/run/impl/RunImpl";
  // A task that ends by itself has done so by then.
  private static final long JOIN_MILLIS = 300;

  private PoolJoins() {}

  /**
   * Changes the agent.
   *
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(RUN, PoolJoins::limited);
  }

  /** What joins threads, joins them for a while. */
  static byte[] limited(byte[] classFile) {
    MethodChange change =
        (method, next, changed) ->
            method.startsWith("threadJoinedByPool(") ? new Limited(next, changed) : next;
    return change.apply(classFile, "VMLens joins pools' threads in %d places; one was expected");
  }

  private static final class Limited extends MethodVisitor {
    private final Runnable changed;

    Limited(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (!owner.equals(Type.getInternalName(Thread.class)) || !name.equals("join")) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        return;
      }
      changed.run();
      visitLdcInsn(JOIN_MILLIS);
      super.visitMethodInsn(opcode, owner, name, "(J)V", isInterface);
    }
  }
}
