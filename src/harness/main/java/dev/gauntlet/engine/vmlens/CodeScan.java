package dev.gauntlet.engine.vmlens;

import dev.gauntlet.engine.Inheritance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * What some code consists of, and which of the synchronization that it uses VMLens does not model.
 *
 * @param classes the classes looked at, such as {@code a/b/Buffer}: those asked for and all that
 *     they name, but for the JDK's and the harness's
 * @param notModelled what they call that VMLens does not model, such as {@code Object.wait}
 * @param pools whether they make thread pools, which VMLens replaces by a thread for each task
 */
record CodeScan(Set<String> classes, Set<String> notModelled, boolean pools) {
  private static final String[] NOT_SUBJECTS = {
    "java/",
    "javax/",
    "jdk/",
    "sun/",
    "dev/gauntlet/check/",
    "dev/gauntlet/catalogue/",
    "org/jspecify/"
  };

  CodeScan {
    classes = Set.copyOf(classes);
    notModelled = Set.copyOf(notModelled);
  }

  /**
   * Scans a class and what it names.
   *
   * @throws IllegalArgumentException if the class is not on this JVM's class path
   */
  static CodeScan of(String className) {
    String root = className.replace('.', '/');
    Scanner scanner = new Scanner();
    scanner.open.add(root);
    while (!scanner.open.isEmpty()) {
      scanner.scan(scanner.open.remove());
    }
    if (!scanner.found.contains(root)) {
      throw new IllegalArgumentException("no class file of " + className);
    }
    return new CodeScan(scanner.found, scanner.notModelled, scanner.pools);
  }

  private static Optional<byte[]> classFile(String name) {
    if (!canBeSubject(name)) {
      return Optional.empty();
    }
    try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the class file of " + name, e);
    }
  }

  private static boolean canBeSubject(String name) {
    for (String prefix : NOT_SUBJECTS) {
      if (name.startsWith(prefix)) {
        return false;
      }
    }
    return !name.startsWith("[");
  }

  private static final class Scanner {
    final Deque<String> open = new ArrayDeque<>();
    final Set<String> found = new LinkedHashSet<>();
    final Set<String> notModelled = new TreeSet<>();
    final Inheritance inheritance = new Inheritance(CodeScan::classFile);
    boolean pools;

    void scan(String name) {
      if (found.contains(name)) {
        return;
      }
      Optional<byte[]> classFile = classFile(name);
      if (classFile.isPresent()) {
        found.add(name);
        new ClassReader(classFile.get()).accept(new Names(new Calls()), ClassReader.SKIP_FRAMES);
      }
    }

    private void called(String owner, String method, String descriptor, boolean own) {
      pools |= Synchronizers.isPool(owner, method);
      boolean timed = descriptor.startsWith("(J");
      // A thread that marks itself interrupted orders nothing.
      if (!own && !Synchronizers.isModelled(owner, method, timed)) {
        notModelled.add(owner.substring(owner.lastIndexOf('/') + 1) + "." + method);
      }
    }

    /** Queues every class that a class file names; that a class is nested beside it is no use. */
    private final class Names extends ClassRemapper {
      Names(ClassVisitor next) {
        super(
            next,
            new Remapper(Opcodes.ASM9) {
              @Override
              public String map(String internalName) {
                open.add(internalName);
                return internalName;
              }
            });
      }

      @Override
      public void visitInnerClass(
          String name, @Nullable String outer, @Nullable String simple, int access) {}

      @Override
      public void visitNestHost(String host) {}

      @Override
      public void visitNestMember(String member) {}

      @Override
      public void visitOuterClass(
          String owner, @Nullable String name, @Nullable String descriptor) {}
    }

    private final class Calls extends ClassVisitor {
      Calls() {
        super(Opcodes.ASM9);
      }

      @Override
      public MethodVisitor visitMethod(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
          private String previous = "";

          @Override
          public void visitMethodInsn(
              int opcode, String owner, String method, String descriptor, boolean isInterface) {
            boolean own = method.equals("interrupt") && previous.equals("currentThread");
            called(inherited(owner, method, descriptor), method, descriptor, own);
            previous = method;
          }

          @Override
          public void visitInvokeDynamicInsn(
              String method, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
              if (argument instanceof Handle handle) {
                called(
                    inherited(handle.getOwner(), handle.getName(), handle.getDesc()),
                    handle.getName(),
                    handle.getDesc(),
                    false);
              }
            }
            previous = "";
          }
        };
      }

      /** {@code wait} is called on any class and is always that of Object. */
      private String inherited(String owner, String method, String descriptor) {
        boolean isWait = method.equals("wait") && descriptor.matches("\\((J|JI)?\\)V");
        return isWait ? "java/lang/Object" : inheritance.declaring(owner, method, descriptor);
      }
    }
  }
}
