package dev.gauntlet.grade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the file system a confined process sees, as bubblewrap's arguments: the system's
 * libraries, the JDK, its class path and its scratch folder, and nothing else. All of it is
 * read-only but for a small file system in memory, in which the scratch folder's files appear.
 */
final class Mounts {
  private static final List<String> SYSTEM = List.of("/lib", "/lib32", "/lib64", "/libx32");

  private final List<String> arguments = new ArrayList<>();
  private final Set<Path> made = new LinkedHashSet<>();
  private final Set<Path> bound = new LinkedHashSet<>();

  /** The arguments for a command with its class path. */
  static List<String> of(List<String> command, Path scratch, long writable, Set<Path> system) {
    Mounts mounts = new Mounts();
    mounts.system(system);
    mounts.arguments.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    mounts.memory(Path.of("/tmp"), writable);
    List<Path> classPath = RunFiles.classPath(command);
    RunFiles.open(classPath, scratch);
    for (Path path : classPath) {
      if (!path.startsWith(scratch)) {
        mounts.bind(path);
      }
    }
    mounts.scratch(scratch, writable);
    return mounts.arguments;
  }

  /** The folders and files of the system that a JVM needs, but for its libraries. */
  static Set<Path> javaHome() {
    Path home = Path.of(System.getProperty("java.home")).toAbsolutePath().normalize();
    Set<Path> paths = new TreeSet<>(Set.of(home));
    try (Stream<Path> files = Files.walk(home.toRealPath(), 4)) {
      // Distributions keep a JDK's settings elsewhere and link them.
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        if (Files.exists(link) && link.toRealPath().toString().startsWith("/etc/java")) {
          Path target = link.toRealPath();
          paths.add(target.getRoot().resolve(target.subpath(0, 2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look through the JDK's folder", e);
    }
    return paths;
  }

  private void system(Set<Path> paths) {
    bind(Path.of("/usr/lib"));
    for (String name : SYSTEM) {
      Path path = Path.of(name);
      if (Files.isSymbolicLink(path)) {
        bind(real(path));
        arguments.addAll(List.of("--symlink", real(path).toString(), name));
      } else if (Files.isDirectory(path)) {
        bind(path);
      }
    }
    paths.forEach(this::bind);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException("a link of the system leads nowhere: " + path, e);
    }
  }

  private void bind(Path path) {
    if (Files.exists(path) && bound.stream().noneMatch(path::startsWith)) {
      folders(Objects.requireNonNull(path.getParent(), "a path below the root"));
      bound.add(path);
      arguments.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }
  }

  private void memory(Path folder, long size) {
    folders(Objects.requireNonNull(folder.getParent(), "a folder below the root"));
    made.add(folder);
    arguments.addAll(
        List.of("--perms", "1777", "--size", Long.toString(size), "--tmpfs", folder.toString()));
  }

  /** The folder and those above it; bubblewrap by itself makes them so that only root can enter. */
  private void folders(@Nullable Path folder) {
    if (folder == null
        || folder.getParent() == null
        || made.contains(folder)
        || bound.contains(folder)) {
      return;
    }
    folders(Objects.requireNonNull(folder.getParent(), "a folder below the root"));
    made.add(folder);
    arguments.addAll(List.of("--perms", "0755", "--dir", folder.toString()));
  }

  private void scratch(Path scratch, long size) {
    memory(scratch, size);
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.skip(1).toList()) {
        if (Files.isDirectory(file)) {
          arguments.addAll(List.of("--perms", "1777", "--dir", file.toString()));
        } else if (Files.isRegularFile(file)) {
          arguments.addAll(List.of("--ro-bind", file.toString(), file.toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a scratch folder", e);
    }
  }
}
