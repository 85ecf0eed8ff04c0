package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import org.objectweb.asm.MethodVisitor;

/**
 * Lets VMLens know, without stopping the JVM, which threads wait for their turn.
 *
 * <p>At each step it asks for the frames of every thread that is stopped, and each time the JVM
 * stops all threads to look: two thirds of the time that a check took. Here {@link MonitorLock}
 * keeps them for as long as they cannot change.
 *
 * <p>A thread that waits for what has just been given back runs a moment later, and VMLens, if it
 * looks before, gives up an interleaving in which it is that one's turn. Which interleavings were
 * tried was a matter of how long the JVM took to look. Here that moment is waited for.
 */
final class KnownFrames {
  private static final String BOOTSTRAP = "com/vmlens/transformed/agent/bootstrap/";
  private static final String THREAD = BOOTSTRAP + "parallelize/run/thread/ThreadForParallelize";
  private static final String RUN = BOOTSTRAP + "parallelize/run/impl/RunImpl";
  private static final String LOCK = BOOTSTRAP + "MonitorLock";

  private KnownFrames() {}

  /**
   * Changes the agent, to which {@link OwnPermits} adds the lock.
   *
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(THREAD, KnownFrames::asking);
    bootstrap.change(RUN, KnownFrames::noting);
  }

  /** What tells how a thread is, asks the lock for its frames. */
  static byte[] asking(byte[] classFile) {
    return MethodChange.insteadOfCall(
            "isBlocked(", "java/lang/Thread.getStackTrace", KnownFrames::ask)
        .apply(classFile, "VMLens asks for a thread's frames in %d places; one was expected");
  }

  private static void ask(MethodVisitor code) {
    String frames = "(Ljava/lang/Thread;)[Ljava/lang/StackTraceElement;";
    code.visitMethodInsn(INVOKESTATIC, LOCK, "traceOf", frames, false);
  }

  /** What comes after something was given back, notes it. */
  static byte[] noting(byte[] classFile) {
    return MethodChange.atStart(
            "afterLockExitWaitOrThreadStart(",
            code -> code.visitMethodInsn(INVOKESTATIC, LOCK, "givenBack", "()V", false))
        .apply(classFile, "VMLens hears of locks given back in %d places; one was expected");
  }
}
