package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME1;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.RETURN;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Lets the waits of a schedule last until their time is over, and its clock run.
 *
 * <p>To Lincheck it is always the same time, a timed wait on a monitor is over at once and keeps
 * the monitor, a timed join is over at once and then a real one, and a timed park never ends by
 * itself. So a right subject that waits in a loop until its time is over, or wakes every now and
 * then to look, runs in circles or hangs. Here such a wait lets go of the monitor, and is over when
 * nothing else in the schedule can go on. {@link VirtualTime} keeps the time, and {@link
 * ScheduleTime} ends the wait.
 */
public final class TimeLimits {
  private static final String MANAGED = "org/jetbrains/kotlinx/lincheck/strategy/managed/";
  private static final String STRATEGY = MANAGED + "ManagedStrategy";
  private static final String CLOCK =
      "org/jetbrains/kotlinx/lincheck/strategy/nativecalls/DeterministicTimeMethodDescriptorKt";
  private static final String TRANSFORMERS = "org/jetbrains/lincheck/jvm/agent/transformers/";
  private static final String SCHEDULE_TIME = Type.getInternalName(ScheduleTime.class);
  private static final String OTHERWISE = "Lincheck keeps time in %d places; one was expected";

  private static final int WAYS_OUT = 4;
  private static final int THREAD = 1;
  private static final int MUST_SWITCH = 2;

  private TimeLimits() {}

  /**
   * Writes Lincheck's classes, changed, into a folder that stands first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    ChangedClass.write(TRANSFORMERS + "ParkingTransformer", TimeLimits::parking, folder);
    ChangedClass.write(TRANSFORMERS + "WaitNotifyTransformer", TimeLimits::waiting, folder);
    ChangedClass.write(CLOCK, TimeLimits::telling, folder);
    ChangedClass.write(STRATEGY, TimeLimits::ending, folder);
    for (Class<?> asking : List.of(ScheduleTime.class, WaitSets.class, ThreadEnds.class)) {
      ChangedClass.write(Type.getInternalName(asking), TimeLimits::renamed, folder);
    }
  }

  /** Where a park is replaced, its limit is noted instead of dropped. */
  static byte[] parking(byte[] classFile) {
    return noting(Map.of("pop2", "noteNanos"))
        .apply(classFile, "Lincheck drops limits of parks in %d places; one was expected");
  }

  /** The same for a wait, whose limit is in milliseconds, and may have nanoseconds beside it. */
  static byte[] waiting(byte[] classFile) {
    return noting(Map.of("pop2", "noteMillis", "pop", "roundUp"))
        .apply(classFile, 3, "Lincheck drops limits of waits in %d places; three were expected");
  }

  /** The clock tells the schedule's time, where it told a constant. */
  static byte[] telling(byte[] classFile) {
    MethodChange change = (method, next, changed) -> new Telling(next, changed);
    return change.apply(classFile, OTHERWISE);
  }

  /** Time begins with a schedule, and waits with a limit last and end. */
  static byte[] ending(byte[] classFile) {
    byte[] changed = classFile;
    for (MethodChange change :
        List.of(
            MethodChange.atStart("initializeInvocation(", code -> call(code, "reset", "()V")),
            MethodChange.atStart("chooseThreadSwitch(", TimeLimits::endEarliest),
            MethodChange.before(
                "shouldAllowSpuriousUnpark(",
                Set.of(IRETURN),
                code -> call(code, "mayEndEarly", "(Z)Z")),
            lasting("wait("),
            lasting("onThreadJoin("),
            TimeLimits::asking,
            MethodChange.atStart("afterThreadRunReturn(", TimeLimits::endThread),
            MethodChange.atStart("afterThreadRunException(", TimeLimits::endThread))) {
      changed = change.apply(changed, OTHERWISE);
    }
    for (String waiting : List.of("park(", "wait(")) {
      changed =
          MethodChange.before(waiting, Set.of(RETURN, ATHROW), code -> call(code, "end", "()V"))
              .apply(changed, WAYS_OUT, "Lincheck leaves waits in %d places; four were expected");
    }
    return changed;
  }

  /** What asks for the time asks it under the name that it has in a worker. */
  private static byte[] renamed(byte[] classFile) {
    return ChangedClass.referring(
        classFile,
        Map.of(Type.getInternalName(VirtualTime.class), VirtualTime.IN_LINCHECK),
        "a class of ours does not ask for the time");
  }

  /** Generates what notes the limit of a park, in nanoseconds. Lincheck calls it. */
  public static void noteNanos(GeneratorAdapter code) {
    call(code, "beginNanos", "(J)V");
  }

  /** Generates what notes the limit of a wait, in milliseconds. Lincheck calls it. */
  public static void noteMillis(GeneratorAdapter code) {
    call(code, "beginMillis", "(J)V");
  }

  /** Generates what makes milliseconds of milliseconds and nanoseconds. Lincheck calls it. */
  public static void roundUp(GeneratorAdapter code) {
    call(code, "roundUp", "(JI)J");
  }

  /** Lincheck's own threads go on after their last turn; these calls are of others only. */
  private static void endThread(MethodVisitor code) {
    call(code, "endThread", "()V");
  }

  private static void call(MethodVisitor code, String name, String descriptor) {
    code.visitMethodInsn(INVOKESTATIC, VirtualTime.IN_LINCHECK, name, descriptor, false);
  }

  /** Calls one of the above in place of a method that drops what is on the stack. */
  private static MethodChange noting(Map<String, String> instead) {
    return (method, next, changed) ->
        new MethodVisitor(ASM9, next) {
          @Override
          public void visitMethodInsn(
              int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String note = instead.get(name);
            // An unpark has no limit: what is dropped there is a thread.
            if (note == null || !owner.equals(Type.getInternalName(GeneratorAdapter.class))) {
              super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
              return;
            }
            changed.run();
            super.visitMethodInsn(
                INVOKESTATIC,
                Type.getInternalName(TimeLimits.class),
                note,
                "(L" + owner + ";)V",
                false);
          }
        };
  }

  private static final class Telling extends MethodVisitor {
    private final Runnable changed;

    Telling(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitLdcInsn(Object constant) {
      if (constant instanceof Long) {
        changed.run();
        visitVarInsn(ALOAD, 0);
        visitMethodInsn(
            INVOKESTATIC,
            SCHEDULE_TIME,
            "tell",
            "(Lorg/jetbrains/kotlinx/lincheck/strategy/nativecalls/PureDeterministicMethodDescriptor;)J",
            false);
      } else {
        super.visitLdcInsn(constant);
      }
    }
  }

  private static MethodChange lasting(String waiting) {
    return (method, next, changed) ->
        method.startsWith(waiting) ? new Lasting(next, changed) : next;
  }

  /** Who joins a thread asks whether its own time is over, too. */
  private static MethodVisitor asking(String method, MethodVisitor next, Runnable changed) {
    if (!method.startsWith("onThreadJoin(")) {
      return next;
    }
    return new MethodVisitor(ASM9, next) {
      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (name.equals("getThreadState")) {
          changed.run();
          super.visitVarInsn(ILOAD, Lasting.WITH_TIMEOUT);
          super.visitMethodInsn(
              INVOKESTATIC,
              SCHEDULE_TIME,
              "stateToJoin",
              "(L" + owner + ";IZ" + descriptor.substring(descriptor.indexOf(')')),
              false);
        } else {
          super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
      }
    };
  }

  /** A wait with a limit goes the way of one without, where it returned at once. */
  private static final class Lasting extends MethodVisitor {
    private static final int WITH_TIMEOUT = 3;

    private final Runnable changed;

    Lasting(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      if (opcode == ILOAD && variable == WITH_TIMEOUT) {
        changed.run();
        visitInsn(ICONST_0);
      } else {
        super.visitVarInsn(opcode, variable);
      }
    }
  }

  /** Before the next thread is chosen, a wait may end; then it is that thread's turn. */
  private static void endEarliest(MethodVisitor code) {
    String scheduler = MANAGED + "ManagedThreadScheduler";
    String parks = MANAGED + "ParkingTracker";
    String monitors = MANAGED + "MonitorTracker";
    list(code, "switchableThreads");
    list(code, "availableThreads");
    code.visitVarInsn(ILOAD, THREAD);
    code.visitVarInsn(ILOAD, MUST_SWITCH);
    get(code, "getThreadScheduler", scheduler);
    get(code, "getParkingTracker", parks);
    get(code, "getMonitorTracker", monitors);
    code.visitMethodInsn(
        INVOKESTATIC,
        SCHEDULE_TIME,
        "endEarliest",
        "(Ljava/util/List;Ljava/util/List;IZLorg/jetbrains/kotlinx/lincheck/strategy/ThreadScheduler;L%s;L%s;)I"
            .formatted(parks, monitors),
        false);
    Label none = new Label();
    code.visitInsn(DUP);
    code.visitJumpInsn(IFLT, none);
    code.visitInsn(IRETURN);
    code.visitLabel(none);
    code.visitFrame(F_SAME1, 0, null, 1, new Object[] {INTEGER});
    code.visitInsn(POP);
  }

  private static void list(MethodVisitor code, String getter) {
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, THREAD);
    code.visitMethodInsn(INVOKEVIRTUAL, STRATEGY, getter, "(I)Ljava/util/List;", false);
  }

  private static void get(MethodVisitor code, String getter, String type) {
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKEVIRTUAL, STRATEGY, getter, "()L" + type + ";", false);
  }
}
