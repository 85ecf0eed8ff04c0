package dev.gauntlet.check;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_VARARGS;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Generates makers: classes whose one method is a plain {@code new}.
 *
 * <p>Reflection would hide the subject from Lincheck, which follows calls in compiled code only. A
 * maker is defined beside the subject, so that a class or constructor that is only package-private
 * can be made too; its name is used once in a JVM, because Lincheck caches what it transformed by
 * class name alone.
 */
public final class Makers {
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final Type OBJECT = Type.getType(Object.class);

  private Makers() {}

  /**
   * Returns a maker for a class of this JVM's class path.
   *
   * @param className the subject's class
   * @param madeBy the names of the constructor's parameter types, separated by commas
   * @throws IllegalArgumentException if there is no such class or constructor
   */
  public static Maker of(String className, String madeBy) {
    try {
      Class<?> subject = Class.forName(className);
      Class<?>[] parameters = types(madeBy);
      return generate(subject, subject.getDeclaredConstructor(parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          className + " cannot be made by (" + madeBy + "): " + e, e);
    }
  }

  private static Class<?>[] types(String names) throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (String name : names.isEmpty() ? new String[0] : names.split(",")) {
      types.add(
          switch (name) {
            case "int" -> int.class;
            case "long" -> long.class;
            default -> Class.forName(name);
          });
    }
    return types.toArray(Class<?>[]::new);
  }

  private static Maker generate(Class<?> subject, Constructor<?> constructor)
      throws ReflectiveOperationException {
    Type owner = Type.getType(subject);
    String name = owner.getInternalName() + "$Maker" + MADE.incrementAndGet();
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        V17,
        ACC_PUBLIC | ACC_FINAL,
        name,
        null,
        OBJECT.getInternalName(),
        new String[] {Type.getInternalName(Maker.class)});
    constructor(writer);
    make(writer, owner, constructor);
    writer.visitEnd();
    MethodHandles.Lookup beside = MethodHandles.privateLookupIn(subject, MethodHandles.lookup());
    return (Maker) beside.defineClass(writer.toByteArray()).getDeclaredConstructor().newInstance();
  }

  private static void constructor(ClassWriter writer) {
    var code = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, OBJECT.getInternalName(), "<init>", "()V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void make(ClassWriter writer, Type owner, Constructor<?> constructor) {
    Method method = new Method("make", OBJECT, new Type[] {Type.getType(Object[].class)});
    GeneratorAdapter code =
        new GeneratorAdapter(ACC_PUBLIC | ACC_VARARGS, method, null, null, writer);
    code.visitCode();
    code.visitTypeInsn(NEW, owner.getInternalName());
    code.visitInsn(DUP);
    Type[] parameters = Type.getArgumentTypes(Type.getConstructorDescriptor(constructor));
    for (int i = 0; i < parameters.length; i++) {
      code.visitVarInsn(ALOAD, 1);
      code.push(i);
      code.visitInsn(AALOAD);
      code.unbox(parameters[i]);
    }
    code.visitMethodInsn(
        INVOKESPECIAL,
        owner.getInternalName(),
        "<init>",
        Type.getConstructorDescriptor(constructor),
        false);
    code.visitInsn(ARETURN);
    code.endMethod();
  }
}
