package dev.gauntlet.grade.kit;

import dev.gauntlet.subject.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A class that implements a contract, compiles, and does nothing yet. */
final class Skeleton {
  /** The package of the class that students fill in. */
  static final String PACKAGE = "submission";

  private static final String TODO = "    throw new UnsupportedOperationException(\"write me\");\n";

  private final Pattern pattern;
  private final Class<?> contract;
  private final TypeText types = new TypeText();

  Skeleton(Pattern pattern) {
    this.pattern = pattern;
    this.contract = type(pattern.contract());
  }

  /** The class's simple name. */
  String simpleName() {
    return "My" + contract.getSimpleName();
  }

  /** The class's name. */
  String className() {
    return PACKAGE + "." + simpleName();
  }

  /** The class's source. */
  String source() {
    String variables = types.declared(contract.getTypeParameters());
    StringBuilder body = new StringBuilder();
    body.append("public final class ").append(simpleName()).append(variables);
    body.append(" implements ").append(types.of(contract));
    if (contract.getTypeParameters().length > 0) {
      body.append('<').append(types.all(contract.getTypeParameters())).append('>');
    }
    body.append(" {\n").append(constructor());
    methods().forEach(m -> body.append(method(m)));
    body.append("}\n");

    StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n\n");
    types.imports().forEach(i -> source.append("import ").append(i).append(";\n"));
    source.append("\n/** What must hold is written in the contract. */\n");
    return source.append(body).toString();
  }

  /** With the names and types of a variant's constructor, for those are in the contract's words. */
  private String constructor() {
    List<String> parameters =
        Stream.of(variantsConstructor().getParameters()).map(this::parameter).toList();
    return "  public "
        + simpleName()
        + "("
        + String.join(", ", parameters)
        + ") {\n"
        + (parameters.isEmpty() ? "" : TODO)
        + "  }\n";
  }

  private Constructor<?> variantsConstructor() {
    Class<?>[] madeBy =
        Stream.of(pattern.madeBy().split(",", -1))
            .filter(n -> !n.isEmpty())
            .map(Skeleton::type)
            .toArray(Class<?>[]::new);
    try {
      return type(pattern.variants().get(0).className()).getDeclaredConstructor(madeBy);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a variant lacks the contract's constructor", e);
    }
  }

  private String parameter(Parameter parameter) {
    String type = types.of(parameter.getParameterizedType());
    return (parameter.isVarArgs() ? type.replaceAll("\\[]$", "...") : type)
        + " "
        + parameter.getName();
  }

  private String method(Method method) {
    List<String> parameters = Stream.of(method.getParameters()).map(this::parameter).toList();
    String variables = types.declared(method.getTypeParameters());
    return "\n  @Override\n  public "
        + (variables.isEmpty() ? "" : variables + " ")
        + types.of(method.getGenericReturnType())
        + " "
        + method.getName()
        + "("
        + String.join(", ", parameters)
        + ")"
        + (method.getExceptionTypes().length == 0
            ? ""
            : " throws " + types.all(method.getGenericExceptionTypes()))
        + " {\n"
        + TODO
        + "  }\n";
  }

  /** The methods to write, in the order in which the contract tells them. */
  private List<Method> methods() {
    List<String> order = order();
    return Stream.of(contract.getMethods())
        .filter(m -> Modifier.isAbstract(m.getModifiers()))
        .filter(m -> order.contains(key(m)) || m.getDeclaringClass() != contract)
        .sorted(
            Comparator.<Method>comparingInt(
                    m -> order.contains(key(m)) ? order.indexOf(key(m)) : order.size())
                .thenComparing(Skeleton::key))
        .toList();
  }

  private List<String> order() {
    List<String> order = new ArrayList<>();
    String file = contract.getName().replace('.', '/') + ".class";
    try (InputStream in = Skeleton.class.getClassLoader().getResourceAsStream(file)) {
      new ClassReader(in)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                  order.add(name + descriptor);
                  return null;
                }
              },
              ClassReader.SKIP_CODE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return order;
  }

  private static String key(Method method) {
    return method.getName() + Type.getMethodDescriptor(method);
  }

  /** Without running anything of it. */
  private static Class<?> type(String name) {
    return switch (name) {
      case "int" -> int.class;
      case "long" -> long.class;
      case "boolean" -> boolean.class;
      case "double" -> double.class;
      default -> {
        try {
          yield Class.forName(name, false, Skeleton.class.getClassLoader());
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException("the catalogue names it: " + name, e);
        }
      }
    };
  }
}
