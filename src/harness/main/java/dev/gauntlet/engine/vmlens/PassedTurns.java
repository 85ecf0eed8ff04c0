package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;

import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;

/**
 * Lets other threads go on while one spins.
 *
 * <p>A thread whose turn it is keeps it until its next step that VMLens orders, and one that tries
 * a stamped lock again and again makes none: what it waits for never happens. VMLens lets others go
 * on when the one whose turn it is has been stopped. Here it does so too when that one runs on and
 * on without such a step.
 *
 * <p>A thread that makes step after step keeps its turn for five hundred. Two that take a lock each
 * and try the other's are then always stopped at the same place, each with its lock, and go on like
 * that for ever. Here the number varies.
 *
 * <p>The turn then goes to the first other thread that can run. Of three of which two spin, the
 * third never has one, though the two wait for it. Here all have it one after the other.
 */
final class PassedTurns {
  private static final String BOOTSTRAP = "com/vmlens/transformed/agent/bootstrap/";
  private static final String THREAD = BOOTSTRAP + "parallelize/run/thread/ThreadForParallelize";
  private static final String STATE = BOOTSTRAP + "parallelize/run/impl/ThreadState";
  private static final String RUN = BOOTSTRAP + "interleave/run/InterleaveRun";
  private static final String LOOPS = BOOTSTRAP + "interleave/run/AfterCallback";
  private static final String COUNTER = BOOTSTRAP + "interleave/run/LoopCounter";
  private static final String PASSED =
      BOOTSTRAP + "interleave/run/InterleaveRunStateWithoutCalculated";
  private static final String THREADS =
      BOOTSTRAP + "parallelize/run/impl/ThreadIndexAndThreadStateMap";
  private static final String INDICES = "com/vmlens/shaded/gnu/trove/list/linked/TIntLinkedList";
  private static final String STEP =
      "L"
          + BOOTSTRAP
          + "interleave/run/ProcessEventContext;L"
          + BOOTSTRAP
          + "event/runtimeevent/InterleaveActionFactory;)I";
  private static final String TURNS = BOOTSTRAP + "Turns";

  private PassedTurns() {}

  /**
   * Changes the agent.
   *
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(THREAD, PassedTurns::passing);
    bootstrap.change(RUN, PassedTurns::noting);
    bootstrap.change(LOOPS, PassedTurns::varying);
    bootstrap.change(COUNTER, PassedTurns::inTurn);
    bootstrap.add(Turns.class, TURNS);
  }

  /** What says how a thread is, asks when it is not stopped. */
  static byte[] passing(byte[] classFile) {
    MethodChange change =
        (method, next, changed) ->
            method.startsWith("isBlocked(") ? new Passing(next, changed) : next;
    return change.apply(
        classFile, "VMLens takes threads for active in %d places; one was expected");
  }

  /** What takes a step into the interleaving, notes it. */
  static byte[] noting(byte[] classFile) {
    return MethodChange.atStart("process(" + STEP, code -> call(code, "step", "()V"))
        .apply(classFile, "VMLens takes steps in %d places; one was expected");
  }

  /** What tells after how many steps a thread loses its turn, and hears of it, varies it. */
  static byte[] varying(byte[] classFile) {
    MethodChange most =
        MethodChange.before(
            "synchronizationActionsLoopThreshold()",
            Set.of(IRETURN),
            code -> call(code, "most", "(I)I"));
    MethodChange pass =
        MethodChange.atStart("onSynchronizedActionLoop()", code -> call(code, "pass", "()V"));
    MethodChange both =
        (method, next, changed) -> most.in(method, pass.in(method, next, changed), changed);
    return both.apply(classFile, 2, "VMLens counts steps in %d places; two were expected");
  }

  /** What passes the turn on, passes it to one after the other. */
  static byte[] inTurn(byte[] classFile) {
    return MethodChange.instead("createInterleaveRunState(", PassedTurns::passToNext)
        .apply(classFile, "VMLens passes turns on in %d places; one was expected");
  }

  private static void passToNext(MethodVisitor code) {
    code.visitTypeInsn(NEW, PASSED);
    code.visitInsn(DUP);
    code.visitVarInsn(ILOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    code.visitMethodInsn(
        INVOKEVIRTUAL, THREADS, "getActiveThreadIndices", "()L" + INDICES + ";", false);
    code.visitMethodInsn(INVOKEVIRTUAL, INDICES, "toArray", "()[I", false);
    call(code, "next", "(I[I)I");
    code.visitMethodInsn(INVOKESPECIAL, PASSED, "<init>", "(I)V", false);
    code.visitInsn(ARETURN);
  }

  /** Changes the first place where a thread is said to be active: the other is inside VMLens. */
  private static final class Passing extends MethodVisitor {
    private final Runnable changed;
    private boolean passed;

    Passing(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      if (opcode == GETSTATIC && owner.equals(STATE) && name.equals("ACTIVE") && !passed) {
        passed = true;
        changed.run();
        // Behind the one that is loaded come the other and the thread.
        super.visitFieldInsn(GETSTATIC, STATE, "BLOCKED", descriptor);
        visitVarInsn(ALOAD, 0);
        super.visitFieldInsn(GETFIELD, THREAD, "thread", "Ljava/lang/Thread;");
        call(
            this,
            "state",
            "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Thread;)Ljava/lang/Object;");
        visitTypeInsn(CHECKCAST, STATE);
      }
    }
  }

  private static void call(MethodVisitor code, String name, String descriptor) {
    code.visitMethodInsn(INVOKESTATIC, TURNS, name, descriptor, false);
  }
}
