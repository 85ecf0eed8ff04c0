package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import dev.gauntlet.engine.changed.ThreadSlots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The agent, changed in three places so that it costs less. What it does stays the same.
 *
 * <p>Its thread that writes events asks an empty queue again and again, for as long as the JVM
 * lives. It keeps a core busy, and its time is counted in what a check may take; here it sleeps for
 * a millisecond. Nobody waits for it but {@link EventStreams}.
 *
 * <p>At each access to a field, in the JDK's classes too, it looks for the state of the thread in a
 * {@link ThreadLocal}; here in slots.
 *
 * <p>A thread that waits for its turn looks, less and less often, whether the one that has the turn
 * is blocked, so that each wait on a monitor holds everybody up for as long again as they have
 * waited already, up to a quarter of a second; here it looks every other millisecond.
 *
 * <p>{@link PassedTurns}, {@link Planning}, {@link PoolJoins}, {@link OwnPermits}, {@link
 * UnplannedThreads}, {@link KnownFrames} and {@link ConstructorCalls} change more of it.
 */
final class QuickAgent {
  private static final String WRITER = "com/vmlens/nottraced/agent/write/WriteEventToFile";
  private static final String BOOTSTRAP = "com/vmlens/transformed/agent/bootstrap/";
  private static final String STATE =
      BOOTSTRAP + "parallelize/run/thread/ThreadLocalForParallelizeSingleton$1";
  private static final String SLOTS = BOOTSTRAP + "ThreadSlots";
  private static final String THREAD = Type.getInternalName(Thread.class);
  private static final long REST_MILLIS = 1;
  private static final String TURNS = BOOTSTRAP + "parallelize/run/impl/WaitNotifyStrategyImpl";
  private static final long LONGEST_NANOS = 2_048_000;
  private static final int LONGER_ONES = 7;

  private QuickAgent() {}

  /**
   * Changes the agent's jars.
   *
   * @param folder where they are
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(Path folder) throws IOException {
    try (ChangedJar runtime = new ChangedJar(folder.resolve("agent_runtime.jar"))) {
      runtime.change(WRITER, QuickAgent::resting);
    }
    try (ChangedJar bootstrap = new ChangedJar(folder.resolve("agent_bootstrap.jar"))) {
      bootstrap.change(STATE, QuickAgent::inSlots);
      bootstrap.add(ThreadSlots.class, SLOTS);
      bootstrap.change(TURNS, QuickAgent::lookingOften);
      PassedTurns.change(bootstrap);
      Planning.change(bootstrap);
      PoolJoins.change(bootstrap);
      OwnPermits.change(bootstrap);
      UnplannedThreads.change(bootstrap);
      ConstructorCalls.change(bootstrap);
      KnownFrames.change(bootstrap);
    }
  }

  /** The writer, which sleeps where it would have yielded. */
  static byte[] resting(byte[] classFile) {
    return MethodChange.insteadOfCall("", THREAD + ".yield", QuickAgent::rest)
        .apply(classFile, "VMLens yields in %d places of its writer; one was expected");
  }

  private static void rest(MethodVisitor code) {
    code.visitLdcInsn(REST_MILLIS);
    code.visitMethodInsn(INVOKESTATIC, THREAD, "sleep", "(J)V", false);
  }

  /** The threads' states, kept in slots. */
  static byte[] inSlots(byte[] classFile) {
    String local = Type.getInternalName(ThreadLocal.class);
    String otherwise = "VMLens does not keep threads' states in a ThreadLocal";
    if (!new ClassReader(classFile).getSuperName().equals(local)) {
      throw new IllegalStateException(otherwise);
    }
    return ChangedClass.referring(classFile, Map.of(local, SLOTS), otherwise);
  }

  /** Who waits for a turn, and for how long before looking again: not longer than that. */
  static byte[] lookingOften(byte[] classFile) {
    MethodChange change =
        (method, next, changed) ->
            method.equals("<clinit>()V")
                ? new MethodVisitor(ASM9, next) {
                  @Override
                  public void visitLdcInsn(Object value) {
                    boolean longer = value instanceof Long nanos && nanos > LONGEST_NANOS;
                    if (longer) {
                      changed.run();
                    }
                    super.visitLdcInsn(longer ? (Object) LONGEST_NANOS : value);
                  }
                }
                : next;
    return change.apply(
        classFile, LONGER_ONES, "VMLens waits for a turn %d times for long; seven were expected");
  }
}
