package dev.gauntlet.engine.changed;

import static org.objectweb.asm.Opcodes.ASM9;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** A jar of an engine's that goes on a worker's boot class path in a changed form. */
public final class ChangedJar implements AutoCloseable {
  private final FileSystem jar;

  /**
   * Opens a jar; what is changed is written when it is closed.
   *
   * @throws IOException if there is no such jar
   */
  public ChangedJar(Path file) throws IOException {
    jar = FileSystems.newFileSystem(file);
  }

  /**
   * Copies a jar from the class path and opens the copy.
   *
   * @throws IllegalStateException if there is no such jar: the engine is another than the one this
   *     was written for
   */
  public static ChangedJar copied(String resource, Path to) throws IOException {
    Files.write(to, Resources.read(resource));
    return new ChangedJar(to);
  }

  /**
   * Changes a class.
   *
   * @param name the class's name, with slashes
   * @throws IllegalStateException if there is no such class: the engine is another than the one
   *     this was written for
   */
  public void change(String name, UnaryOperator<byte[]> change) throws IOException {
    Path file = jar.getPath(name + ".class");
    if (!Files.exists(file)) {
      throw new IllegalStateException("the engine has no class " + name);
    }
    Files.write(file, change.apply(Files.readAllBytes(file)));
  }

  /**
   * Adds a class of our own, with those inside it, under another name: one that the engine takes
   * for its own, and leaves alone. It may need nothing but {@code java.base}.
   *
   * @param name the name, with slashes
   */
  public void add(Class<?> type, String name) throws IOException {
    List<Class<?>> types = new ArrayList<>(List.of(type.getDeclaredClasses()));
    types.add(type);
    Remapper renaming = new Renaming(Type.getInternalName(type), name);
    for (Class<?> each : types) {
      String known = Type.getInternalName(each);
      ClassWriter renamed = new ClassWriter(0);
      new ClassReader(Resources.read(known + ".class"))
          .accept(new ClassRemapper(renamed, renaming), 0);
      Path file = jar.getPath(renaming.map(known) + ".class");
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, renamed.toByteArray());
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  private static final class Renaming extends Remapper {
    private final String known;
    private final String name;

    Renaming(String known, String name) {
      super(ASM9);
      this.known = known;
      this.name = name;
    }

    @Override
    public String map(String internalName) {
      boolean renamed = internalName.equals(known) || internalName.startsWith(known + "$");
      return renamed ? name + internalName.substring(known.length()) : internalName;
    }
  }
}
