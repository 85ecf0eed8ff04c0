package dev.gauntlet.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which class a method comes from that is called on a class of the subject's.
 *
 * <p>A class file names the class that a method is called on, not the one that declares it: {@code
 * join} of a {@code Worker} that extends {@code Thread} is {@code Worker.join} there. Engines know
 * the JDK's methods by their own classes.
 */
public final class Inheritance {
  private static final String OBJECT = "java/lang/Object";

  private final Function<String, Optional<byte[]>> classFiles;
  private final Map<String, Optional<Declared>> read = new HashMap<>();

  /** What a class declares: its methods, such as {@code take()I}, and what it inherits from. */
  private record Declared(Set<String> methods, List<String> parents) {}

  /**
   * Looks into classes.
   *
   * @param classFiles their class files by names such as {@code a/b/Buffer}; a class without one
   *     counts as one that declares all methods that are asked for
   */
  public Inheritance(Function<String, Optional<byte[]>> classFiles) {
    this.classFiles = classFiles;
  }

  /** The class that declares a method that is called on one, or that one if none is found. */
  public String declaring(String owner, String method, String descriptor) {
    String found = find(owner, method + descriptor);
    return found == null ? owner : found;
  }

  private @Nullable String find(String owner, String method) {
    Optional<Declared> declared =
        read.computeIfAbsent(owner, name -> classFiles.apply(name).map(Inheritance::declared));
    if (declared.isEmpty() || declared.get().methods().contains(method)) {
      return owner;
    }
    String found = null;
    for (String parent : declared.get().parents()) {
      // Object seems to declare what an interface does.
      if (found == null || found.equals(OBJECT)) {
        String further = find(parent, method);
        found = further == null ? found : further;
      }
    }
    return found;
  }

  private static Declared declared(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    List<String> parents = new ArrayList<>();
    parents.add(reader.getSuperName());
    parents.addAll(List.of(reader.getInterfaces()));
    Set<String> methods = new HashSet<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            methods.add(name + descriptor);
            return null;
          }
        },
        ClassReader.SKIP_CODE);
    return new Declared(methods, parents);
  }
}
