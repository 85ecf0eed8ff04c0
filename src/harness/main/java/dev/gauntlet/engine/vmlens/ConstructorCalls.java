package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Lets a lock that was taken in a constructor be taken before what follows.
 *
 * <p>VMLens notes that a lock was taken when the caller hears that the call has returned, and it
 * changes no constructor, so none hears. The lock counts as taken when some later call of the
 * thread returns. If that is inside {@code Thread.start}, where VMLens waits for the new thread
 * that is yet to start, both wait for ever; and a lock that is given back in the constructor is
 * taken after that. Here whatever is left to note comes before a thread is started, a lock is given
 * back or a thread waits.
 */
final class ConstructorCalls {
  private static final String BOOTSTRAP = "com/vmlens/transformed/agent/bootstrap/";
  private static final String CALLBACK = BOOTSTRAP + "callback/";
  private static final String BEFORE = CALLBACK + "intestaction/instant/RunBeforeLockExitOrWait";
  private static final String THREAD = CALLBACK + "threadlocal/ThreadLocalWhenInTest";
  private static final String PLACE = CALLBACK + "threadlocal/InMethodIdAndPosition";
  private static final String LEFT = CALLBACK + "intestaction/state/ExecuteAfterOperation";
  private static final String LOCKS = BOOTSTRAP + "lock/ReadWriteLockMap";
  private static final String QUEUE = BOOTSTRAP + "event/queue/QueueIn";
  private static final String EXECUTE = "(L" + THREAD + ";L" + QUEUE + ";)V";
  private static final String NOTE = "(IIL" + THREAD + ";L" + QUEUE + ";L" + LOCKS + ";)V";

  private ConstructorCalls() {}

  /**
   * Changes the agent.
   *
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(BEFORE, ConstructorCalls::inOrder);
  }

  /** What comes before a start, a wait or an unlock, notes first what is left to note. */
  static byte[] inOrder(byte[] classFile) {
    return MethodChange.atStart("execute" + EXECUTE, ConstructorCalls::note)
        .apply(classFile, "VMLens gives locks back in %d places; one was expected");
  }

  private static void note(MethodVisitor code) {
    Label nothing = new Label();
    left(code);
    code.visitJumpInsn(IFNULL, nothing);
    left(code);
    place(code, "inMethodId");
    place(code, "position");
    code.visitVarInsn(ALOAD, 1);
    code.visitVarInsn(ALOAD, 2);
    code.visitFieldInsn(GETSTATIC, LOCKS, "INSTANCE", "L" + LOCKS + ";");
    code.visitMethodInsn(INVOKEINTERFACE, LEFT, "execute", NOTE, true);
    code.visitVarInsn(ALOAD, 1);
    code.visitInsn(ACONST_NULL);
    code.visitMethodInsn(
        INVOKEVIRTUAL, THREAD, "setExecuteAfterOperation", "(L" + LEFT + ";)V", false);
    code.visitLabel(nothing);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }

  private static void left(MethodVisitor code) {
    code.visitVarInsn(ALOAD, 1);
    code.visitMethodInsn(INVOKEVIRTUAL, THREAD, "executeAfterOperation", "()L" + LEFT + ";", false);
  }

  /** The place of the last call that VMLens knows: the nearest that there is to that one. */
  private static void place(MethodVisitor code, String part) {
    code.visitVarInsn(ALOAD, 1);
    code.visitMethodInsn(
        INVOKEVIRTUAL, THREAD, "inMethodIdAndPosition", "()L" + PLACE + ";", false);
    code.visitMethodInsn(INVOKEVIRTUAL, PLACE, part, "()I", false);
  }
}
