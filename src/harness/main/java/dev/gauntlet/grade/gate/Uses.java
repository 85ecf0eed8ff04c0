package dev.gauntlet.grade.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects what one class file uses, and what in itself is forbidden whatever it uses. */
final class Uses extends ClassVisitor {
  private final List<Use> uses = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private String simpleName = "";
  private Place here = new Place("", "", 0);

  private Uses() {
    super(Opcodes.ASM9);
  }

  /** Looks through a class file; throws what ASM throws if it is damaged. */
  static Uses of(byte[] classFile) {
    Uses found = new Uses();
    new ClassReader(classFile).accept(found, ClassReader.SKIP_FRAMES);
    return found;
  }

  List<Use> uses() {
    return uses;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    simpleName = name.substring(name.lastIndexOf('/') + 1).replace('$', '.');
    here = new Place(simpleName, "", 0);
    if (superName != null) {
      type(superName);
    }
    if (interfaces != null) {
      List.of(interfaces).forEach(this::type);
    }
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    descriptor(Type.getType(descriptor));
    return new FieldVisitor(api) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        descriptor(Type.getType(descriptor));
        return null;
      }
    };
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    descriptor(Type.getType(descriptor));
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    here = new Place(simpleName, name, 0);
    descriptor(Type.getMethodType(descriptor));
    if (exceptions != null) {
      List.of(exceptions).forEach(this::type);
    }
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      refuse("is native; a submission is Java code only");
    }
    if (name.equals("finalize") && descriptor.equals("()V")) {
      refuse("is a finaliser, which no submission may have");
    }
    return new Code(this);
  }

  void at(int line) {
    here = new Place(here.className(), here.method(), line);
  }

  void refuse(String why) {
    refusals.add(new Refusal(here, why));
  }

  /** A use of a type by its internal name or, for arrays, its descriptor. */
  void type(String name) {
    if (name.startsWith("[")) {
      descriptor(Type.getType(name));
    } else {
      uses.add(Use.type(here, name));
    }
  }

  /** A use of all the types in a descriptor. */
  void descriptor(Type type) {
    switch (type.getSort()) {
      case Type.OBJECT -> uses.add(Use.type(here, type.getInternalName()));
      case Type.ARRAY -> descriptor(type.getElementType());
      case Type.METHOD -> {
        descriptor(type.getReturnType());
        List.of(type.getArgumentTypes()).forEach(this::descriptor);
      }
      default -> {
        // A primitive type.
      }
    }
  }

  void member(String owner, String name, String descriptor) {
    descriptor(Type.getType(descriptor));
    if (owner.startsWith("[")) {
      type(owner);
    } else {
      uses.add(new Use(here, owner, name, descriptor));
    }
  }
}
