package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;

import dev.gauntlet.engine.changed.MethodChange;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import kotlin.collections.CollectionsKt;
import kotlin.random.Random;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Lets an exploration plan switches behind those where a thread had to stop.
 *
 * <p>Lincheck plans none: once a thread has stopped, another is taken by chance, and so it goes on.
 * Of two threads that both come to wait, each schedule then tries one order only, and what needs a
 * certain one is tried or not as chance will have it. In an exploration that plans on, a switch is
 * planned at any place, and who goes on when a thread has to stop depends on that place and on what
 * was planned before it.
 */
public final class FurtherPlans {
  private static final int PLACES = 3;

  private static volatile boolean planOn;

  private FurtherPlans() {}

  /** Lets the explorations from now on plan on. */
  static void begin() {
    planOn = true;
  }

  /** Lets the explorations from now on plan as Lincheck does. */
  static void end() {
    planOn = false;
  }

  /** Whether a planned switch is due at a place that comes no earlier. Lincheck calls it. */
  public static boolean isDue(int place, List<Integer> switches, int taken) {
    return !planOn || switches.get(taken) == place;
  }

  /**
   * Whether to plan on behind a switch to a thread that was not planned. Lincheck calls it. Behind
   * a planned switch to whom chance would have it, there is nothing to plan on from.
   */
  public static boolean plansOn(List<Integer> switches, List<Integer> choices) {
    return planOn && switches.size() == choices.size();
  }

  /** Who goes on when a thread has to stop. Lincheck calls it. */
  public static Object next(
      Collection<?> threads,
      Random chance,
      List<Integer> switches,
      List<Integer> choices,
      int taken,
      int place) {
    if (!planOn) {
      return CollectionsKt.random(threads, chance);
    }
    int planned = 31 * switches.subList(0, taken).hashCode() + choices.subList(0, taken).hashCode();
    Iterator<?> next = threads.iterator();
    int number = mixed(31 * (31 * planned + place) + VariedTails.seed());
    for (int i = Math.floorMod(number, threads.size()); i > 0; i--) {
      next.next();
    }
    return next.next();
  }

  /** Spreads numbers that differ little, by the constants of the finalizer of lowbias32. */
  private static int mixed(int number) {
    int mixed = number ^ (number >>> 16);
    mixed *= 0x7feb352d;
    mixed ^= mixed >>> 15;
    mixed *= 0x846ca68b;
    return mixed ^ (mixed >>> 16);
  }

  /** The changed class file of what chooses the threads of a schedule. */
  static byte[] plannedOn(byte[] classFile) {
    MethodChange change =
        (method, next, changed) ->
            method.startsWith("chooseThread(") ? new Choosing(next, changed) : next;
    return change.apply(
        classFile, PLACES, "Lincheck chooses threads in %d places; three were expected");
  }

  private static final class Choosing extends MethodVisitor {
    private final Runnable changed;
    private boolean isDueKnown;

    Choosing(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    /** Behind the first comparison, of the place with that of the next planned switch. */
    @Override
    public void visitJumpInsn(int opcode, Label label) {
      super.visitJumpInsn(opcode, label);
      if (!isDueKnown && opcode == IF_ICMPGE) {
        isDueKnown = true;
        changed.run();
        field("executionPosition", "I");
        field("switchPositions", Type.getDescriptor(List.class));
        field("currentInterleavingPosition", "I");
        own("isDue", "(ILjava/util/List;I)Z");
        super.visitJumpInsn(IFEQ, label);
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (opcode == PUTFIELD && name.equals("shouldAddNewSwitchPoints")) {
        changed.run();
        super.visitInsn(POP);
        field("switchPositions", Type.getDescriptor(List.class));
        field("threadSwitchChoices", Type.getDescriptor(List.class));
        own("plansOn", "(Ljava/util/List;Ljava/util/List;)Z");
      }
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (!name.equals("random")) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        return;
      }
      changed.run();
      field("switchPositions", Type.getDescriptor(List.class));
      field("threadSwitchChoices", Type.getDescriptor(List.class));
      field("currentInterleavingPosition", "I");
      field("executionPosition", "I");
      own(
          "next",
          "(Ljava/util/Collection;Lkotlin/random/Random;Ljava/util/List;Ljava/util/List;II)"
              + "Ljava/lang/Object;");
    }

    private void field(String name, String type) {
      super.visitVarInsn(ALOAD, 0);
      super.visitFieldInsn(GETFIELD, VariedTails.INTERLEAVING, name, type);
    }

    private void own(String name, String descriptor) {
      super.visitMethodInsn(
          INVOKESTATIC, Type.getInternalName(FurtherPlans.class), name, descriptor, false);
    }
  }
}
