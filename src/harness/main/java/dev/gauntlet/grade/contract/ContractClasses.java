package dev.gauntlet.grade.contract;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Contract;
import dev.gauntlet.subject.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * The classes of a contract: its interface, and whatever of its own package and of the catalogue's
 * annotations that needs, directly or not. Their only dependency is the JDK.
 */
public final class ContractClasses {
  /** The same in every jar, so that one contract always gives the same bytes. */
  private static final long EPOCH = 315_619_200_000L;

  private final Map<String, byte[]> classes;

  private ContractClasses(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** Collects the classes of a pattern's contract from this JVM's class path. */
  public static ContractClasses of(Pattern pattern) {
    String contract = pattern.contract().replace('.', '/');
    Set<String> kept =
        Set.of(
            contract.substring(0, contract.lastIndexOf('/') + 1),
            Contract.class.getPackageName().replace('.', '/') + "/");
    Map<String, byte[]> classes = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(contract);
    // The contract's tests ask whether what they test is a shipped buggy variant.
    open.add(Buggy.class.getName().replace('.', '/'));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (!classes.containsKey(next) && kept.stream().anyMatch(next::startsWith)) {
        byte[] bytes = bytes(next);
        classes.put(next, bytes);
        open.addAll(references(bytes));
      }
    }
    return new ContractClasses(classes);
  }

  /** The names of the classes, such as {@code com.acme.Buffer$Item}, in order. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    classes.keySet().forEach(n -> names.add(n.replace('/', '.')));
    return names;
  }

  /**
   * Writes them as a jar.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Path jar) {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> each : classes.entrySet()) {
        JarEntry entry = new JarEntry(each.getKey() + ".class");
        entry.setTime(EPOCH);
        out.putNextEntry(entry);
        out.write(each.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + jar, e);
    }
  }

  private static Set<String> references(byte[] bytes) {
    Set<String> names = new TreeSet<>();
    Remapper collector =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String internalName) {
            names.add(internalName);
            return internalName;
          }
        };
    new ClassReader(bytes).accept(new ClassRemapper(new ClassWriter(0), collector), 0);
    return names;
  }

  private static byte[] bytes(String name) {
    String file = name + ".class";
    try (InputStream in = ContractClasses.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "not on the class path, though a contract uses it: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
