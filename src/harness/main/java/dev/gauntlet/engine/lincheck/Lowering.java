package dev.gauntlet.engine.lincheck;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import dev.gauntlet.check.Pace;
import dev.gauntlet.engine.Inheritance;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Rewrites calls of {@code wait}, {@code notify} and {@code notifyAll} into calls of {@link
 * WaitSets}, so that Lincheck sees whom a notification reaches, calls of {@code sleep}, so that it
 * takes no time, and calls that ask for the end of a thread ({@link ThreadEnds}). A method of
 * {@link Thread} that is called on a subclass is called on {@code Thread}: Lincheck knows {@code
 * join} by that only, and a real one waits for who never has a turn.
 *
 * <p>The rewritten classes go to a folder that stands first on a worker's class path; a class
 * without such a call is left where it is. Nothing but those calls is changed.
 */
final class Lowering {
  private static final String WAIT_SETS = Type.getInternalName(WaitSets.class);
  private static final String THREAD_ENDS = Type.getInternalName(ThreadEnds.class);
  private static final String OBJECT = Type.getInternalName(Object.class);

  /** The calls, all final in {@link Object}, and the names of what they become. */
  private static final Map<String, String> LOWERED =
      Map.of(
          "wait()V", "await",
          "wait(J)V", "await",
          "wait(JI)V", "await",
          "notify()V", "notify",
          "notifyAll()V", "notifyAll");

  private static final String THREAD = Type.getInternalName(Thread.class);
  private static final String TIME_UNIT = Type.getInternalName(TimeUnit.class);

  /** The methods of threads that {@link ThreadEnds} stands for. */
  private static final Set<String> ENDS = Set.of("join()V", "join(J)V", "join(JI)V", "isAlive()Z");

  private static final String TIMED_JOIN = "timedJoin";
  private static final String TIMED_WAIT = "timedWait";
  private static final String SLEEP = "sleep";
  private static final String REST = "rest";

  private static final String HARNESS = "dev/gauntlet/";

  /** Rests in checks are lowered too: they would take real time in each schedule. */
  private static final String PACE = Type.getInternalName(Pace.class);

  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  /**
   * Lowers subjects.
   *
   * @param subjects the names of their classes
   */
  Lowering(List<String> subjects) {
    files.add(PACE + ".class");
    for (String subject : subjects) {
      String name = subject.replace('.', '/');
      files.add(name + ".class");
      folders.add(name.substring(0, name.lastIndexOf('/') + 1));
    }
  }

  /**
   * Writes what it rewrites of a class path into a folder: of each entry that holds a subject, all
   * classes but the harness's own. The first of two classes of one name counts, as it does for a
   * class loader.
   *
   * @return how many classes were rewritten
   */
  int lower(String classPath, Path folder) throws IOException {
    Set<String> seen = new HashSet<>();
    int count = 0;
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        count += lower(path, folder, seen);
      } else if (Files.isRegularFile(path)) {
        try (FileSystem archive = FileSystems.newFileSystem(path)) {
          count += lower(archive.getPath("/"), folder, seen);
        }
      }
    }
    return count;
  }

  private int lower(Path root, Path folder, Set<String> seen) throws IOException {
    int count = 0;
    if (files.stream().noneMatch(file -> Files.exists(root.resolve(file)))) {
      return count;
    }
    Inheritance inherited = new Inheritance(name -> classFile(root.resolve(name + ".class")));
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = root.relativize(file).toString().replace(File.separatorChar, '/');
        if (isWanted(name) && seen.add(name) && lowerFile(file, folder.resolve(name), inherited)) {
          count++;
        }
      }
    }
    return count;
  }

  private boolean isWanted(String name) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    return name.endsWith(".class")
        && (!name.startsWith(HARNESS) || folders.contains(folder) || name.equals(PACE + ".class"));
  }

  private static Optional<byte[]> classFile(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the class file " + file, e);
    }
  }

  private static boolean lowerFile(Path from, Path to, Inheritance inherited) throws IOException {
    Optional<byte[]> lowered = lower(Files.readAllBytes(from), inherited);
    if (lowered.isPresent()) {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.write(to, lowered.get());
    }
    return lowered.isPresent();
  }

  /**
   * The rewritten class file, or nothing if it has no call to rewrite.
   *
   * @param inherited tells calls of {@link Thread}'s methods on its subclasses
   */
  static Optional<byte[]> lower(byte[] classFile, Inheritance inherited) {
    ClassReader reader = new ClassReader(classFile);
    // The constant pool is copied, and frames stay as they are: a static call that takes its
    // receiver as an argument moves the operand stack exactly as the call it replaces.
    ClassWriter writer = new ClassWriter(reader, 0);
    boolean[] changed = {false};
    String sleep = reader.getClassName().equals(PACE) ? REST : SLEEP;
    reader.accept(new Rewriting(writer, sleep, inherited, changed), 0);
    return changed[0] ? Optional.of(writer.toByteArray()) : Optional.empty();
  }

  private static final class Rewriting extends ClassVisitor {
    private final String sleep;
    private final Inheritance inherited;
    private final boolean[] changed;

    Rewriting(ClassVisitor next, String sleep, Inheritance inherited, boolean[] changed) {
      super(ASM9, next);
      this.sleep = sleep;
      this.inherited = inherited;
      this.changed = changed;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new Calls(next, sleep, inherited, changed);
    }
  }

  private static final class Calls extends MethodVisitor {
    private final String sleep;
    private final Inheritance inherited;
    private final boolean[] changed;

    Calls(MethodVisitor next, String sleep, Inheritance inherited, boolean[] changed) {
      super(ASM9, next);
      this.sleep = sleep;
      this.inherited = inherited;
      this.changed = changed;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      Instead instead = instead(opcode == INVOKESTATIC, owner, name, descriptor);
      if (instead != null) {
        changed[0] = true;
        super.visitMethodInsn(
            INVOKESTATIC, instead.owner, instead.name, instead.descriptor(descriptor), false);
      } else if (isOfThread(owner, name, descriptor) && !owner.equals(THREAD)) {
        changed[0] = true;
        super.visitMethodInsn(opcode, THREAD, name, descriptor, isInterface);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }

    /** A method reference such as {@code lock::notifyAll} calls through a handle. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      Object[] lowered = arguments.clone();
      boolean bound = Type.getArgumentCount(descriptor) > 0;
      String captured = descriptor;
      for (int i = 0; i < lowered.length; i++) {
        Instead instead = lowered[i] instanceof Handle handle ? instead(handle) : null;
        if (instead != null) {
          changed[0] = true;
          String called = instead.descriptor(((Handle) lowered[i]).getDesc());
          lowered[i] = new Handle(H_INVOKESTATIC, instead.owner, instead.name, called, false);
          // A captured receiver must have the very type of the parameter that it becomes.
          captured =
              bound && instead.receiver != null
                  ? "(L" + instead.receiver + ";" + descriptor.substring(descriptor.indexOf(')'))
                  : captured;
        }
      }
      super.visitInvokeDynamicInsn(name, captured, bootstrap, lowered);
    }

    private @Nullable Instead instead(Handle handle) {
      return instead(
          handle.getTag() == H_INVOKESTATIC, handle.getOwner(), handle.getName(), handle.getDesc());
    }

    private @Nullable Instead instead(
        boolean isStatic, String owner, String name, String descriptor) {
      String lowered = isStatic ? null : LOWERED.get(name + descriptor);
      if (lowered != null) {
        return new Instead(WAIT_SETS, lowered, OBJECT);
      }
      if (owner.equals(TIME_UNIT) && (name.equals(SLEEP) || name.equals(TIMED_WAIT))) {
        return new Instead(WAIT_SETS, name, TIME_UNIT);
      }
      if (owner.equals(TIME_UNIT) && name.equals(TIMED_JOIN)) {
        return new Instead(THREAD_ENDS, name, TIME_UNIT);
      }
      if (!isOfThread(owner, name, descriptor)) {
        return null;
      }
      if (name.equals(SLEEP) && descriptor.startsWith("(J")) {
        return new Instead(WAIT_SETS, sleep, null);
      }
      return ENDS.contains(name + descriptor) ? new Instead(THREAD_ENDS, name, THREAD) : null;
    }

    private boolean isOfThread(String owner, String name, String descriptor) {
      return inherited.declaring(owner, name, descriptor).equals(THREAD);
    }
  }

  /**
   * The static method that is called instead.
   *
   * @param receiver the type of its first parameter, which was the receiver; null if none was
   */
  private record Instead(String owner, String name, @Nullable String receiver) {
    String descriptor(String known) {
      return receiver == null ? known : "(L" + receiver + ";" + known.substring(1);
    }
  }
}
