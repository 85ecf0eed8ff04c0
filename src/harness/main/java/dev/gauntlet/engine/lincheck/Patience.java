package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.MethodChange;
import dev.gauntlet.engine.worker.ProcessorClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Ends an exploration when its time is over.
 *
 * <p>Lincheck explores a number of schedules that is said beforehand, and one schedule may take a
 * hundred times as long as another subject's. Here it asks before each: a least number is always
 * explored of each set of calls, and then more as long as there is time. What needs three switches
 * shows behind a hundred schedules or more of a set, so a set may use up to three times its share
 * of the time that is left; the sets behind it still get something. Time is the worker's processor
 * time: a busy machine makes a run longer, not shallower.
 */
public final class Patience {
  private static final String STRATEGY =
      "org/jetbrains/kotlinx/lincheck/strategy/managed/modelchecking/ModelCheckingStrategy";

  private static final int MOST_SHARES = 3;

  private static volatile int least = Integer.MAX_VALUE;
  private static volatile long end;
  private static volatile long endOfSet;
  private static volatile int setsLeft;
  private static volatile int granted;
  private static volatile int grantedToSet;
  private static volatile @Nullable Object set;

  private Patience() {}

  /**
   * Begins an exploration: at least so many schedules of a set, and more until the time is over,
   * which the sets share.
   */
  static void begin(int schedules, Duration time, int sets) {
    granted = 0;
    setsLeft = sets;
    set = null;
    end = ProcessorClock.nanos() + time.toNanos();
    least = schedules;
  }

  /** From now on, no exploration is ended. */
  static void forget() {
    least = Integer.MAX_VALUE;
    set = null;
  }

  /** How many schedules were granted since the exploration began. */
  static int granted() {
    return granted;
  }

  /**
   * Whether one more schedule is to be explored. Lincheck calls it, on one thread.
   *
   * @param strategy what chooses the schedules, one for each set of calls
   */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public static boolean lasts(Object strategy) {
    if (strategy != set) {
      set = strategy;
      grantedToSet = 0;
      long now = ProcessorClock.nanos();
      endOfSet = now + MOST_SHARES * (end - now) / Math.max(setsLeft, MOST_SHARES);
      setsLeft--;
    }
    if (grantedToSet >= least && ProcessorClock.nanos() >= endOfSet) {
      return false;
    }
    grantedToSet++;
    granted++;
    return true;
  }

  /**
   * Writes Lincheck's class, changed, into a folder that stands first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    ChangedClass.write(STRATEGY, Patience::asking, folder);
  }

  /** The changed class file. */
  static byte[] asking(byte[] classFile) {
    return MethodChange.atStart("nextInvocation()Z", Patience::ask)
        .apply(classFile, "Lincheck does not choose schedules as it used to");
  }

  /** Returns that there is no next one, if it does not last. */
  private static void ask(MethodVisitor code) {
    Label lasts = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(
        INVOKESTATIC,
        Type.getInternalName(Patience.class),
        "lasts",
        "(Ljava/lang/Object;)Z",
        false);
    code.visitJumpInsn(IFNE, lasts);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
    code.visitLabel(lasts);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }
}
