package dev.gauntlet.grade.run;

import dev.gauntlet.subject.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds the class of a submission that implements the contract. */
final class Subjects {
  private final Pattern pattern;
  private final String contract;
  private final Map<String, Shape> shapes = new TreeMap<>();

  /**
   * Looks at a submission's classes.
   *
   * @param classes readable class files by internal name
   */
  Subjects(Pattern pattern, Map<String, byte[]> classes) {
    this.pattern = pattern;
    contract = pattern.contract().replace('.', '/');
    classes.forEach((name, bytes) -> shapes.put(name, Shape.of(bytes)));
  }

  /** What the search found. */
  sealed interface Found {
    /** The class. */
    record One(String className) implements Found {}

    /** No class, or more than one; {@code why} says so in a line. */
    record None(String why) implements Found {}
  }

  /** Finds the only class that can be checked, or the one that is named. */
  Found find(@Nullable String named) {
    List<Shape> implementing =
        shapes.values().stream()
            .filter(this::implementsContract)
            .filter(Shape::isConcrete)
            .toList();
    List<Shape> asked =
        named == null
            ? implementing
            : implementing.stream().filter(s -> s.isCalled(named)).toList();
    if (asked.isEmpty()) {
      return new Found.None(named == null ? nothing() : notNamed(named));
    }
    List<Shape> made = asked.stream().filter(s -> s.constructors.contains(madeBy())).toList();
    if (made.isEmpty()) {
      Shape nearest = asked.get(0);
      return new Found.None(
          "%s lacks the public constructor that the contract asks for: %s(%s)"
              .formatted(
                  nearest.shown(), nearest.simpleName(), pattern.madeBy().replace(",", ", ")));
    }
    List<Shape> best = made.size() == 1 ? made : made.stream().filter(Shape::isPublicTop).toList();
    if (best.size() != 1) {
      return new Found.None(
          "%s all implement the contract %s; leave one, or name it with --class"
              .formatted(names(made), simple(contract)));
    }
    return new Found.One(best.get(0).name.replace('/', '.'));
  }

  private String nothing() {
    List<Shape> copies =
        shapes.values().stream()
            .filter(s -> s.simpleName().equals(simple(contract)) && !s.name.equals(contract))
            .toList();
    if (!copies.isEmpty()) {
      return "implements a contract of its own, %s; import %s and leave the copy out"
          .formatted(copies.get(0).shown(), pattern.contract());
    }
    List<Shape> abstracts = shapes.values().stream().filter(this::implementsContract).toList();
    return abstracts.isEmpty()
        ? "no class in it implements the contract %s".formatted(pattern.contract())
        : "%s implements the contract and cannot be made: it is no concrete static class"
            .formatted(abstracts.get(0).shown());
  }

  private String notNamed(String named) {
    return shapes.values().stream().anyMatch(s -> s.isCalled(named))
        ? "%s does not implement the contract %s".formatted(named, pattern.contract())
        : "there is no class %s in it".formatted(named);
  }

  private boolean implementsContract(Shape shape) {
    return shape.name.equals(contract) ? false : reaches(shape, shapes.size());
  }

  private boolean reaches(Shape shape, int depth) {
    return shape.parents.stream()
        .anyMatch(
            parent -> {
              Shape own = shapes.get(parent);
              return parent.equals(contract)
                  || (own != null && depth > 0 && reaches(own, depth - 1));
            });
  }

  private String madeBy() {
    return Stream.of(pattern.madeBy().split(",", -1))
        .filter(n -> !n.isEmpty())
        .collect(Collectors.joining(","));
  }

  private static String names(List<Shape> shapes) {
    return shapes.stream().map(Shape::shown).collect(Collectors.joining(" and "));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** What counts of a class. */
  private static final class Shape extends ClassVisitor {
    private String name = "";
    private int access;
    private boolean inner;
    private final List<String> parents = new ArrayList<>();
    private final List<String> constructors = new ArrayList<>();

    private Shape() {
      super(Opcodes.ASM9);
    }

    static Shape of(byte[] bytes) {
      Shape shape = new Shape();
      new ClassReader(bytes)
          .accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return shape;
    }

    boolean isConcrete() {
      return (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0 && !inner;
    }

    boolean isPublicTop() {
      return (access & Opcodes.ACC_PUBLIC) != 0 && !name.contains("$");
    }

    boolean isCalled(String named) {
      return named.equals(shown())
          || named.equals(name.replace('/', '.'))
          || named.equals(simpleName());
    }

    String shown() {
      return name.replace('/', '.').replace('$', '.');
    }

    String simpleName() {
      String last = name.substring(name.lastIndexOf('/') + 1);
      return last.substring(last.lastIndexOf('$') + 1);
    }

    @Override
    public void visit(
        int version,
        int classAccess,
        String className,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = className;
      access = classAccess;
      if (superName != null) {
        parents.add(superName);
      }
      if (interfaces != null) {
        parents.addAll(List.of(interfaces));
      }
    }

    @Override
    public void visitInnerClass(
        String innerName, @Nullable String outer, @Nullable String simple, int innerAccess) {
      inner |= innerName.equals(name) && (innerAccess & Opcodes.ACC_STATIC) == 0;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int methodAccess,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (method.equals("<init>") && (methodAccess & Opcodes.ACC_PUBLIC) != 0) {
        constructors.add(
            Stream.of(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .collect(Collectors.joining(",")));
      }
      return null;
    }
  }
}
