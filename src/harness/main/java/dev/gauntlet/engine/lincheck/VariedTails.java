package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.ICONST_2;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Lets schedules differ in how they end.
 *
 * <p>Lincheck chooses where a schedule switches threads; where a thread then has to stop, it takes
 * the next one by chance, and begins that chance anew, with the same number, in every schedule. So
 * thousands of schedules go on in the same way as soon as their chosen switches are over, and what
 * needs two waiting threads is hardly ever tried. Here that number comes from the chosen switches
 * and from the run's seed: the same schedule still goes the same way each time, as it must.
 */
public final class VariedTails {
  static final String INTERLEAVING =
      "org/jetbrains/kotlinx/lincheck/strategy/managed/modelchecking/ModelCheckingStrategy$Interleaving";

  private static volatile int seed;

  private VariedTails() {}

  /** Sets the run's seed for the schedules from now on. */
  static void seed(long seedOfRun) {
    seed = Long.hashCode(seedOfRun);
  }

  /** The run's seed. */
  static int seed() {
    return seed;
  }

  /** The number from which a schedule's chance begins. Lincheck calls it. */
  public static int chance(List<Integer> switches, List<Integer> threads) {
    return 31 * (31 * switches.hashCode() + threads.hashCode()) + seed;
  }

  /**
   * Writes Lincheck's class, changed, into a folder that stands first on a worker's class path.
   *
   * @throws IllegalStateException if Lincheck is another than the one this was written for
   */
  static void write(Path folder) throws IOException {
    ChangedClass.write(
        INTERLEAVING, classFile -> FurtherPlans.plannedOn(varied(classFile)), folder);
  }

  /** The changed class file. */
  static byte[] varied(byte[] classFile) {
    MethodChange change =
        (method, next, changed) ->
            method.startsWith("initialize(") ? new Initialize(next, changed) : next;
    return change.apply(
        classFile, "Lincheck begins a schedule's chance in %d places; one was expected");
  }

  private static final class Initialize extends MethodVisitor {
    private final Runnable changed;

    Initialize(MethodVisitor next, Runnable changed) {
      super(ASM9, next);
      this.changed = changed;
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode != ICONST_2) {
        super.visitInsn(opcode);
        return;
      }
      changed.run();
      visitList("switchPositions");
      visitList("threadSwitchChoices");
      String lists = Type.getDescriptor(List.class).repeat(2);
      visitMethodInsn(
          INVOKESTATIC,
          Type.getInternalName(VariedTails.class),
          "chance",
          "(" + lists + ")I",
          false);
    }

    private void visitList(String field) {
      visitVarInsn(ALOAD, 0);
      visitFieldInsn(GETFIELD, INTERLEAVING, field, Type.getDescriptor(List.class));
    }
  }
}
