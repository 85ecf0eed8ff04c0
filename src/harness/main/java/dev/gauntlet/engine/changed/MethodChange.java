package dev.gauntlet.engine.changed;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** A change in the methods of a class. */
@FunctionalInterface
public interface MethodChange {
  /**
   * Returns what writes a method: the next visitor itself where nothing is to be changed.
   *
   * @param method its name and descriptor
   * @param changed to be run at the place that is changed
   */
  MethodVisitor in(String method, MethodVisitor next, Runnable changed);

  /**
   * Lets a method begin with more code.
   *
   * @param method its name and descriptor, or how they begin
   * @param code writes the code
   */
  static MethodChange atStart(String method, Consumer<MethodVisitor> code) {
    return (known, next, changed) ->
        known.startsWith(method)
            ? new MethodVisitor(ASM9, next) {
              @Override
              public void visitCode() {
                super.visitCode();
                changed.run();
                code.accept(next);
              }
            }
            : next;
  }

  /**
   * Lets more code stand before each instruction of some kinds in a method.
   *
   * @param method its name and descriptor, or how they begin
   * @param instructions instructions without operands
   * @param code writes the code
   */
  static MethodChange before(
      String method, Set<Integer> instructions, Consumer<MethodVisitor> code) {
    return (known, next, changed) ->
        known.startsWith(method)
            ? new MethodVisitor(ASM9, next) {
              @Override
              public void visitInsn(int opcode) {
                if (instructions.contains(opcode)) {
                  changed.run();
                  code.accept(next);
                }
                super.visitInsn(opcode);
              }
            }
            : next;
  }

  /**
   * Gives a method another body.
   *
   * @param method its name and descriptor, or how they begin
   * @param code writes the body, with a frame wherever a jump leads
   */
  static MethodChange instead(String method, Consumer<MethodVisitor> code) {
    return (known, next, changed) -> {
      if (!known.startsWith(method)) {
        return next;
      }
      changed.run();
      next.visitCode();
      code.accept(next);
      next.visitMaxs(0, 0);
      next.visitEnd();
      return new MethodVisitor(ASM9) {};
    };
  }

  /**
   * Lets other code stand where a method calls another.
   *
   * @param method its name and descriptor, or how they begin
   * @param called the class that is called, a dot, and the method's name
   * @param code writes the code, which finds on the stack what the call would have
   */
  static MethodChange insteadOfCall(String method, String called, Consumer<MethodVisitor> code) {
    return (known, next, changed) ->
        known.startsWith(method)
            ? new MethodVisitor(ASM9, next) {
              @Override
              public void visitMethodInsn(
                  int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (called.equals(owner + "." + name)) {
                  changed.run();
                  code.accept(next);
                } else {
                  super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                }
              }
            }
            : next;
  }

  /** Lets another class's static method, of the same descriptor, be called for a static method. */
  static MethodChange redirecting(String called, String owner, String name) {
    return (method, next, changed) ->
        new MethodVisitor(ASM9, next) {
          @Override
          public void visitMethodInsn(
              int opcode, String known, String calledHere, String descriptor, boolean isInterface) {
            if (opcode == INVOKESTATIC && calledHere.equals(called)) {
              changed.run();
              super.visitMethodInsn(opcode, owner, name, descriptor, false);
            } else {
              super.visitMethodInsn(opcode, known, calledHere, descriptor, isInterface);
            }
          }
        };
  }

  /**
   * Returns the changed class file.
   *
   * @param otherwise says what is wrong if it is not one place; {@code %d} stands for how many
   * @throws IllegalStateException if it is not one place: the engine is another than the one the
   *     change was written for
   */
  default byte[] apply(byte[] classFile, String otherwise) {
    return apply(classFile, 1, otherwise);
  }

  /**
   * As {@link #apply(byte[], String)}, for a change of several places.
   *
   * @param expected how many
   */
  default byte[] apply(byte[] classFile, int expected, String otherwise) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    int[] places = {0};
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return in(name + descriptor, next, () -> places[0]++);
          }
        },
        0);
    if (places[0] != expected) {
      throw new IllegalStateException(otherwise.formatted(places[0]));
    }
    return writer.toByteArray();
  }
}
