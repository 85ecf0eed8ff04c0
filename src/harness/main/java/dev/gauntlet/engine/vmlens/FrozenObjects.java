package dev.gauntlet.engine.vmlens;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells fields that refer to objects which are the same to every thread that sees them. */
final class FrozenObjects {
  private FrozenObjects() {}

  /**
   * Whether a field's type is one of the subject's classes and has fields, which are all final.
   *
   * @param field such as {@code a/b/Cache.entry}
   * @param subject the subject's classes, such as {@code a/b/Cache}
   */
  static boolean isReferredToBy(String field, Set<String> subject) {
    int dot = field.lastIndexOf('.');
    if (dot < 0) {
      return false;
    }
    try {
      ClassLoader loader = FrozenObjects.class.getClassLoader();
      Class<?> owner = Class.forName(field.substring(0, dot).replace('/', '.'), false, loader);
      Class<?> type = owner.getDeclaredField(field.substring(dot + 1)).getType();
      return subject.contains(type.getName().replace('.', '/'))
          && type.getSuperclass() != null
          && Set.of(Object.class, Record.class).contains(type.getSuperclass())
          && isFrozen(type);
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }

  private static boolean isFrozen(Class<?> type) {
    List<Field> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .toList();
    return !fields.isEmpty()
        && fields.stream().allMatch(field -> Modifier.isFinal(field.getModifiers()));
  }
}
