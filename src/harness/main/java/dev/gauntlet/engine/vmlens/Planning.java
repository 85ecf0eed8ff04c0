package dev.gauntlet.engine.vmlens;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.F_SAME1;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ICMPLE;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SWAP;

import dev.gauntlet.engine.changed.ChangedClass;
import dev.gauntlet.engine.changed.ChangedJar;
import dev.gauntlet.engine.changed.MethodChange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Mends how VMLens makes up the next interleaving, so that the time it takes grows with the number
 * of choices, and not with the number of their combinations.
 *
 * <p>What follows the two alternatives of a choice is the same. VMLens builds it once for each, and
 * with it all that follows. Here it keeps what it has built: nodes never change.
 *
 * <p>An order of steps is of use if it has no cycle. VMLens looks for the cycles that it knows, one
 * by one, and for all that there are if it meets a new one, before and after it finds out by
 * sorting the steps. Here it only sorts them, which says the same.
 *
 * <p>A thread that made no step has none that could come first, and VMLens fails on an order of
 * what is not there. Here there is no such order.
 *
 * <p>An interleaving in which threads spin may have thousands of steps, and even what grows with
 * their square takes minutes. Of such a one no others are made up.
 */
final class Planning {
  private static final String ORDERS =
      "com/vmlens/transformed/agent/bootstrap/interleave/alternatingorder/";
  private static final String BUILDER = ORDERS + "ordertreebuilder/StartOrNext";
  private static final String NODE = "L" + ORDERS + "ordertree/OrderTreeNode;";
  private static final String BUILD = "build()" + NODE;
  private static final String FIELD = "built";
  private static final String INTERLEAVE = "com/vmlens/transformed/agent/bootstrap/interleave/";
  private static final String PLAN = INTERLEAVE + "buildcalculatedrun/CalculatedRunBuilder";
  private static final String LOOP = INTERLEAVE + "loop/InterleaveLoop";
  private static final String ORDER = INTERLEAVE + "LeftBeforeRight";
  private static final String GRAPH = "org/jgrapht/Graph";
  private static final String UNTRACED = "com/vmlens/transformed/agent/bootstrap/StepGraph";

  /** What the planner uses of jgrapht, and what it uses instead. */
  private static final Map<String, String> GRAPHS =
      Map.of(
          GRAPH,
          UNTRACED,
          "org/jgrapht/graph/DefaultDirectedGraph",
          UNTRACED + "$Table",
          "org/jgrapht/traverse/TopologicalOrderIterator",
          UNTRACED + "$Sorting");

  private static final String RUN = "com/vmlens/shaded/gnu/trove/list/linked/TLinkedList";
  private static final String SET = "com/vmlens/shaded/gnu/trove/set/hash/THashSet";
  // Few scenarios have as many; with two locks held at a time it takes seconds already.
  private static final int MOST_STEPS = 400;

  private Planning() {}

  /**
   * Changes the agent.
   *
   * @throws IllegalStateException if the agent is another than the one this was written for
   */
  static void change(ChangedJar bootstrap) throws IOException {
    bootstrap.change(BUILDER, Planning::keeping);
    bootstrap.change(PLAN, Planning::missing);
    bootstrap.change(PLAN, Planning::sorting);
    bootstrap.change(PLAN, Planning::untraced);
    bootstrap.add(StepGraph.class, UNTRACED);
    bootstrap.change(LOOP, Planning::passingOver);
  }

  /** What takes in an order, passes over one of a step that was not made. */
  static byte[] missing(byte[] classFile) {
    return MethodChange.atStart("addOrder(", Planning::returnIfMissing)
        .apply(classFile, "VMLens takes in orders in %d places; one was expected");
  }

  /** What looks for cycles, says that there are none. */
  static byte[] sorting(byte[] classFile) {
    byte[] changed = classFile;
    for (String looking : List.of("buildCycles(", "buildAllCycles(")) {
      changed =
          MethodChange.instead(looking, Planning::returnNone)
              .apply(changed, "VMLens looks for cycles in %d places; one was expected");
    }
    return changed;
  }

  /** What plans, on a graph of ours. */
  static byte[] untraced(byte[] classFile) {
    return ChangedClass.referring(
        classFile, GRAPHS, "VMLens plans on another graph than it used to");
  }

  /** What takes in an interleaving that has been run, passes over one that is too long. */
  static byte[] passingOver(byte[] classFile) {
    return MethodChange.atStart("addActualRunWithLoops(", Planning::returnIfLong)
        .apply(classFile, "VMLens takes in runs in %d places; one was expected");
  }

  /** The builder, which builds once. */
  static byte[] keeping(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(ASM9, writer) {
              @Override
              public void visitEnd() {
                visitField(ACC_PRIVATE, FIELD, NODE, null, null).visitEnd();
                super.visitEnd();
              }
            },
            0);
    MethodChange first = MethodChange.atStart(BUILD, Planning::returnKept);
    MethodChange last = MethodChange.before(BUILD, Set.of(ARETURN), Planning::keep);
    MethodChange both =
        (method, next, changed) -> last.in(method, first.in(method, next, changed), () -> {});
    return both.apply(
        writer.toByteArray(), "VMLens builds branches in %d places; one was expected");
  }

  /** Returns what has been built before, if anything. */
  private static void returnKept(MethodVisitor code) {
    Label notYet = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, BUILDER, FIELD, NODE);
    code.visitInsn(DUP);
    code.visitJumpInsn(IFNULL, notYet);
    code.visitInsn(ARETURN);
    code.visitLabel(notYet);
    code.visitFrame(F_SAME1, 0, null, 1, new Object[] {NODE.substring(1, NODE.length() - 1)});
    code.visitInsn(POP);
  }

  /** Keeps what is about to be returned. */
  private static void keep(MethodVisitor code) {
    code.visitInsn(DUP);
    code.visitVarInsn(ALOAD, 0);
    code.visitInsn(SWAP);
    code.visitFieldInsn(PUTFIELD, BUILDER, FIELD, NODE);
  }

  private static void returnNone(MethodVisitor code) {
    code.visitTypeInsn(NEW, SET);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, SET, "<init>", "()V", false);
    code.visitInsn(ARETURN);
  }

  /** Returns if the run has too many steps. */
  private static void returnIfLong(MethodVisitor code) {
    Label shortEnough = new Label();
    code.visitVarInsn(ALOAD, 1);
    code.visitMethodInsn(INVOKEVIRTUAL, RUN, "size", "()I", false);
    code.visitLdcInsn(MOST_STEPS);
    code.visitJumpInsn(IF_ICMPLE, shortEnough);
    code.visitInsn(RETURN);
    code.visitLabel(shortEnough);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }

  /** Returns if one of the steps is not there. */
  private static void returnIfMissing(MethodVisitor code) {
    Label missing = new Label();
    Label there = new Label();
    contains(code, "left");
    code.visitJumpInsn(IFEQ, missing);
    contains(code, "right");
    code.visitJumpInsn(IFNE, there);
    code.visitLabel(missing);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(RETURN);
    code.visitLabel(there);
    code.visitFrame(F_SAME, 0, null, 0, null);
  }

  private static void contains(MethodVisitor code, String step) {
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, PLAN, "graph", "L" + GRAPH + ";");
    code.visitVarInsn(ALOAD, 1);
    code.visitFieldInsn(GETFIELD, ORDER, step, "L" + INTERLEAVE + "Position;");
    code.visitMethodInsn(INVOKEINTERFACE, GRAPH, "containsVertex", "(Ljava/lang/Object;)Z", true);
  }
}
