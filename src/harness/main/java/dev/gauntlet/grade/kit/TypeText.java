package dev.gauntlet.grade.kit;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types as they stand in source, with the imports that they need. */
final class TypeText {
  private final Set<String> imports = new TreeSet<>();

  /** The imports of all types that were asked for, in order. */
  Set<String> imports() {
    return imports;
  }

  String of(Type type) {
    if (type instanceof Class<?> plain) {
      return plain(plain);
    }
    if (type instanceof ParameterizedType generic) {
      return of(generic.getRawType()) + "<" + all(generic.getActualTypeArguments()) + ">";
    }
    if (type instanceof GenericArrayType array) {
      return of(array.getGenericComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    return type.getTypeName();
  }

  /** Declared type variables, such as {@code <T extends Item> }; empty if there are none. */
  String declared(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(v -> v.getName() + bounds(v.getBounds()))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  String all(Type... types) {
    return Stream.of(types).map(this::of).collect(Collectors.joining(", "));
  }

  private String bounds(Type[] bounds) {
    String text =
        Stream.of(bounds)
            .filter(b -> b != Object.class)
            .map(this::of)
            .collect(Collectors.joining(" & "));
    return text.isEmpty() ? "" : " extends " + text;
  }

  private String wildcard(WildcardType wildcard) {
    return wildcard.getLowerBounds().length > 0
        ? "? super " + of(wildcard.getLowerBounds()[0])
        : "?" + bounds(wildcard.getUpperBounds());
  }

  private String plain(Class<?> type) {
    if (type.isArray()) {
      return of(type.getComponentType()) + "[]";
    }
    if (type.getEnclosingClass() != null) {
      return of(type.getEnclosingClass()) + "." + type.getSimpleName();
    }
    if (!type.isPrimitive() && !type.getPackageName().equals("java.lang")) {
      imports.add(type.getName());
    }
    return type.getSimpleName();
  }
}
