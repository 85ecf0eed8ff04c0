package dev.gauntlet.grade.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/** Finds out which types a member is really of: a subclass's name must not hide them. */
final class Hierarchy {
  private final Map<String, ClassReader> own;

  /**
   * Creates a hierarchy.
   *
   * @param own the submission's classes by internal name
   */
  Hierarchy(Map<String, ClassReader> own) {
    this.own = own;
  }

  boolean isOwn(String type) {
    return own.containsKey(type);
  }

  /** The types outside of the submission that a member of this type may be inherited from. */
  Set<String> outside(String type) {
    Set<String> found = new TreeSet<>();
    collect(type, found, new TreeSet<>());
    return found;
  }

  private void collect(String type, Set<String> found, Set<String> seen) {
    ClassReader reader = own.get(type);
    if (reader == null) {
      found.add(type);
      return;
    }
    if (seen.add(type)) {
      if (reader.getSuperName() != null) {
        collect(reader.getSuperName(), found, seen);
      }
      for (String each : reader.getInterfaces()) {
        collect(each, found, seen);
      }
    }
  }

  /** The JDK's types that declare a member which a type of the JDK's has; empty if none does. */
  static List<String> declaring(String type, String member, String descriptor) {
    List<String> declaring = new ArrayList<>();
    Class<?> loaded = load(type);
    if (loaded != null) {
      declaring(loaded, member, descriptor, declaring);
      if (loaded.isInterface()) {
        declaring(Object.class, member, descriptor, declaring);
      }
    }
    return declaring;
  }

  private static void declaring(Class<?> type, String member, String descriptor, List<String> to) {
    if (declares(type, member, descriptor)) {
      to.add(type.getName().replace('.', '/'));
    }
    if (member.equals("<init>")) {
      return;
    }
    if (type.getSuperclass() != null) {
      declaring(type.getSuperclass(), member, descriptor, to);
    }
    for (Class<?> each : type.getInterfaces()) {
      declaring(each, member, descriptor, to);
    }
  }

  private static boolean declares(Class<?> type, String member, String descriptor) {
    if (member.equals("<init>")) {
      return Stream.of(type.getDeclaredConstructors())
          .anyMatch(c -> Type.getConstructorDescriptor(c).equals(descriptor));
    }
    return descriptor.startsWith("(")
        ? Stream.of(type.getDeclaredMethods())
            .anyMatch(
                m -> m.getName().equals(member) && Type.getMethodDescriptor(m).equals(descriptor))
        : Stream.of(type.getDeclaredFields()).anyMatch(f -> f.getName().equals(member));
  }

  /** A class of the JDK, not initialised. */
  private static @Nullable Class<?> load(String type) {
    try {
      return Class.forName(type.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
