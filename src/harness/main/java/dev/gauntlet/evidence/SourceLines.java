package dev.gauntlet.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the source line of what a method does, for engines that report methods alone. Where a
 * method does the same twice, the first line is meant.
 */
public final class SourceLines {
  private final Map<String, ClassLines> classes = new HashMap<>();

  /**
   * Returns file and line of a field's read or write, such as {@code Counter.java:12}.
   *
   * @param owner the class that accesses it, with slashes
   * @param field the field's name; any element of an array if it begins with {@code array}
   */
  public Optional<String> access(String owner, String method, String field, boolean write) {
    String what = field.startsWith("array") ? "[]" : field;
    return in(owner).at(method, (write ? "write " : "read ") + what);
  }

  /** Returns file and line of the call of a method of some name. */
  public Optional<String> call(String owner, String method, String called) {
    return in(owner).at(method, "call " + called);
  }

  /** Returns file and line where a monitor is entered; the method's own if it is synchronized. */
  public Optional<String> monitor(String owner, String method) {
    return in(owner).at(method, "monitor").or(() -> start(owner, method));
  }

  /** Returns file and first line of a method. */
  public Optional<String> start(String owner, String method) {
    return in(owner).at(method, "start");
  }

  /** Returns the name of the file that a class was compiled from. */
  public Optional<String> file(String owner) {
    return Optional.ofNullable(in(owner).file);
  }

  private ClassLines in(String owner) {
    return classes.computeIfAbsent(owner, ClassLines::read);
  }

  private static final class ClassLines extends ClassVisitor {
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable String file;

    private ClassLines() {
      super(Opcodes.ASM9);
    }

    static ClassLines read(String owner) {
      ClassLines lines = new ClassLines();
      try (InputStream in = ClassLoader.getSystemResourceAsStream(owner + ".class")) {
        if (in != null) {
          new ClassReader(in).accept(lines, ClassReader.SKIP_FRAMES);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the class file of " + owner, e);
      }
      return lines;
    }

    Optional<String> at(String method, String what) {
      Integer line = lines.get(method + " " + what);
      return line == null || file == null ? Optional.empty() : Optional.of(file + ":" + line);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
      file = source;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        private int line;

        @Override
        public void visitLineNumber(int number, Label start) {
          line = number;
          found("start");
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          boolean write = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
          found((write ? "write " : "read ") + field);
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          found("call " + called);
        }

        @Override
        public void visitInsn(int opcode) {
          if (opcode == Opcodes.MONITORENTER) {
            found("monitor");
          } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            found("read []");
          } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            found("write []");
          }
        }

        private void found(String what) {
          lines.putIfAbsent(method + " " + what, line);
        }
      };
    }
  }
}
