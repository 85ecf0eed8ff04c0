package dev.gauntlet.engine.changed;

import static org.objectweb.asm.Opcodes.ASM9;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** A class of an engine's that workers use in a changed form. */
public final class ChangedClass {
  private ChangedClass() {}

  /**
   * Lets a class refer to other classes than it does.
   *
   * @param names what it refers to, and what it is to refer to instead; with slashes
   * @throws IllegalStateException with this message if it does not refer to one of them: it is
   *     another than the one the change was written for
   */
  public static byte[] referring(byte[] classFile, Map<String, String> names, String otherwise) {
    Set<String> met = new HashSet<>();
    ClassWriter changed = new ClassWriter(0);
    Remapper remapper =
        new Remapper(ASM9) {
          @Override
          public String map(String name) {
            met.add(name);
            return names.getOrDefault(name, name);
          }
        };
    new ClassReader(classFile).accept(new ClassRemapper(changed, remapper), 0);
    if (!met.containsAll(names.keySet())) {
      throw new IllegalStateException(otherwise);
    }
    return changed.toByteArray();
  }

  /**
   * Writes a class, changed, into a folder that stands first on a worker's class path.
   *
   * @param name the class's name, with slashes
   * @throws IllegalStateException if there is no such class: the engine is another than the one
   *     this was written for
   */
  public static void write(String name, UnaryOperator<byte[]> change, Path folder)
      throws IOException {
    Path to = folder.resolve(name + ".class");
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.write(to, change.apply(Resources.read(name + ".class")));
  }
}
