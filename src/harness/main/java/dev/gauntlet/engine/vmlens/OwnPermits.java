package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.NEW;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Leaves a thread's permit to park to the program.
 *
 * <p>A thread that waits for its turn is parked by VMLens's own lock. An {@code unpark} that the
 * program meant for it ends that wait and is used up, so who looks, has to wait for a turn, and
 * then parks, sleeps for ever beside what it waits for: a right program seems to hang, or its timed
 * wait seems to end in vain. Here that lock waits on monitors.
 */
final class OwnPermits {
  private static final String BOOTSTRAP = "com/vmlens/transformed/agent/bootstrap/";
  private static final String LOOP = BOOTSTRAP + "parallelize/loop/ParallelizeLoop";
  private static final String LOCK = BOOTSTRAP + "MonitorLock";

  private OwnPermits() {}

  /**
   * Changes the agent.
   *
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(LOOP, OwnPermits::onMonitors);
    bootstrap.add(MonitorLock.class, LOCK);
  }

  /** What makes the lock, makes one that parks nobody. */
  static byte[] onMonitors(byte[] classFile) {
    MethodChange change = (method, next, changed) -> new Making(next, changed);
    return change.apply(classFile, "VMLens makes %d locks; one was expected");
  }

  private static final class Making extends MethodVisitor {
    private static final String PARKING = Type.getInternalName(ReentrantLock.class);

    private final Runnable changed;

    Making(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      boolean makes = opcode == NEW && type.equals(PARKING);
      if (makes) {
        changed.run();
      }
      super.visitTypeInsn(opcode, makes ? LOCK : type);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean makes = opcode == INVOKESPECIAL && owner.equals(PARKING);
      super.visitMethodInsn(opcode, makes ? LOCK : owner, name, descriptor, isInterface);
    }
  }
}
