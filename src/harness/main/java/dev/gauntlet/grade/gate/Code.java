package dev.gauntlet.grade.gate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what a method's code uses. */
final class Code extends MethodVisitor {
  /** What the compiler makes of lambdas, string concatenation, records and pattern switches. */
  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/StringConcatFactory",
          "java/lang/runtime/ObjectMethods",
          "java/lang/runtime/SwitchBootstraps");

  private final Uses uses;

  Code(Uses uses) {
    super(Opcodes.ASM9);
    this.uses = uses;
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    uses.at(line);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    uses.descriptor(Type.getType(descriptor));
    return null;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    uses.type(type);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    uses.descriptor(Type.getType(descriptor));
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    if (type != null) {
      uses.type(type);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    uses.member(owner, name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    uses.member(owner, name, descriptor);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    if (!BOOTSTRAPS.contains(bootstrap.getOwner())) {
      uses.refuse(
          "links a call by %s, which no submission may do"
              .formatted(bootstrap.getOwner().replace('/', '.')));
    }
    uses.descriptor(Type.getMethodType(descriptor));
    for (Object argument : arguments) {
      constant(argument);
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Handle || (value instanceof Type type && type.getSort() == Type.METHOD)) {
      uses.refuse("holds a method handle, which no submission may use");
    }
    constant(value);
  }

  private void constant(Object value) {
    if (value instanceof Handle handle) {
      uses.member(handle.getOwner(), handle.getName(), handle.getDesc());
    } else if (value instanceof Type type) {
      uses.descriptor(type);
    } else if (value instanceof ConstantDynamic) {
      uses.refuse("computes a constant when it is linked, which no submission may do");
    }
  }
}
