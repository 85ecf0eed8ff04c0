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

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Writes the code of makers: classes whose one method is a plain {@code new}.
 *
 * <p>Names are enough for it, so that a JVM that must not load the subject can write its maker for
 * one that will. A name is used once in a JVM, because Lincheck caches what it transformed by class
 * name alone.
 */
public final class MakerCode {
  /**
   * Stands for a parameter behind those of the contract: a thread factory, which the maker itself
   * gives. Its threads are virtual, so the JVM must be one of Java 21 or later.
   */
  public static final String VIRTUAL_THREADS = "virtual threads";

  private static final Type FACTORY = Type.getType(ThreadFactory.class);
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final Type OBJECT = Type.getType(Object.class);

  private MakerCode() {}

  /**
   * The class file of a maker, to be defined beside the subject.
   *
   * @param className the subject's class
   * @param madeBy the names of the constructor's parameter types, separated by commas
   */
  public static byte[] of(String className, String madeBy) {
    Type owner = type(className);
    Type[] parameters =
        Stream.of(madeBy.split(","))
            .filter(name -> !name.isEmpty())
            .map(MakerCode::type)
            .toArray(Type[]::new);
    // What is run straight through needs no frames.
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        V17,
        ACC_PUBLIC | ACC_FINAL,
        owner.getInternalName() + "$Maker" + MADE.incrementAndGet(),
        null,
        OBJECT.getInternalName(),
        new String[] {Type.getInternalName(Maker.class)});
    constructor(writer);
    make(writer, owner, parameters);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static Type type(String name) {
    return switch (name) {
      case "int" -> Type.INT_TYPE;
      case "long" -> Type.LONG_TYPE;
      case VIRTUAL_THREADS -> FACTORY;
      default -> Type.getObjectType(name.replace('.', '/'));
    };
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

  private static void make(ClassWriter writer, Type owner, Type[] parameters) {
    Method method = new Method("make", OBJECT, new Type[] {Type.getType(Object[].class)});
    GeneratorAdapter code =
        new GeneratorAdapter(ACC_PUBLIC | ACC_VARARGS, method, null, null, writer);
    code.visitCode();
    code.visitTypeInsn(NEW, owner.getInternalName());
    code.visitInsn(DUP);
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].equals(FACTORY)) {
        virtualThreads(code);
      } else {
        code.visitVarInsn(ALOAD, 1);
        code.push(i);
        code.visitInsn(AALOAD);
        code.unbox(parameters[i]);
      }
    }
    code.visitMethodInsn(
        INVOKESPECIAL,
        owner.getInternalName(),
        "<init>",
        Type.getMethodDescriptor(Type.VOID_TYPE, parameters),
        false);
    code.visitInsn(ARETURN);
    code.endMethod();
  }

  /** A call of what is compiled against Java 21: {@code Thread.ofVirtual().factory()}. */
  private static void virtualThreads(GeneratorAdapter code) {
    Type builder = Type.getObjectType("java/lang/Thread$Builder$OfVirtual");
    code.invokeStatic(Type.getType(Thread.class), new Method("ofVirtual", builder, new Type[0]));
    code.invokeInterface(builder, new Method("factory", FACTORY, new Type[0]));
  }
}
