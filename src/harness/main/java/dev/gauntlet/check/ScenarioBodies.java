package dev.gauntlet.check;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Generates what an engine explores of a scenario: a new instance, and a plain call.
 *
 * <p>What the scenario throws leaves the body as it is, checked or not.
 */
public final class ScenarioBodies {
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final String OBJECT = Type.getInternalName(Object.class);

  private ScenarioBodies() {}

  /**
   * Returns a body that runs a scenario once.
   *
   * @throws ReflectiveOperationException if there is no such class or method
   */
  public static Runnable of(String className, String method) throws ReflectiveOperationException {
    Class<?> scenario = Class.forName(className);
    String owner = Type.getInternalName(scenario.getConstructor().getDeclaringClass());
    String called = scenario.getMethod(method).getName();
    String name = owner + "$Body" + MADE.incrementAndGet();
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String[] interfaces = {Type.getInternalName(Runnable.class)};
    writer.visit(V17, ACC_PUBLIC | ACC_FINAL, name, null, OBJECT, interfaces);
    MethodVisitor constructor = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitVarInsn(ALOAD, 0);
    constructor.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    end(constructor);
    MethodVisitor run = writer.visitMethod(ACC_PUBLIC, "run", "()V", null, null);
    run.visitTypeInsn(NEW, owner);
    run.visitInsn(DUP);
    run.visitMethodInsn(INVOKESPECIAL, owner, "<init>", "()V", false);
    run.visitMethodInsn(INVOKEVIRTUAL, owner, called, "()V", false);
    end(run);
    writer.visitEnd();
    MethodHandles.Lookup beside = MethodHandles.privateLookupIn(scenario, MethodHandles.lookup());
    Class<?> body = beside.defineClass(writer.toByteArray());
    return (Runnable) body.getDeclaredConstructor().newInstance();
  }

  private static void end(MethodVisitor code) {
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
