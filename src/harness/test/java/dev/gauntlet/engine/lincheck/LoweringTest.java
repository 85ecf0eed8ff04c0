package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ASM9;

import dev.gauntlet.canary.NotifyOneGate;
import dev.gauntlet.canary.PatientTally;
import dev.gauntlet.canary.RacyTally;
import dev.gauntlet.check.Pace;
import dev.gauntlet.engine.Inheritance;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

class LoweringTest {
  private static final String WAIT_SETS = "dev/gauntlet/engine/lincheck/WaitSets.";

  private static final String THREAD_ENDS = "dev/gauntlet/engine/lincheck/ThreadEnds.";

  @TempDir private Path folder;

  /** Calls all that is lowered, and what only looks like it. */
  @SuppressWarnings("unused")
  static final class AllCalls {
    private final Object monitor = new Object();

    void all(StringBuilder text) throws InterruptedException {
      synchronized (monitor) {
        while (text.length() < 3) {
          monitor.wait();
          text.wait(10);
          this.wait(10, 5);
          TimeUnit.SECONDS.timedWait(text, 1);
        }
        monitor.notify();
        monitor.notifyAll();
        wait("long");
        text.append(monitor.hashCode());
      }
    }

    private void wait(String how) {}
  }

  @Test
  void should_rewrite_every_call_and_leave_others_alone() throws IOException {
    byte[] lowered = lowered(AllCalls.class).orElseThrow();

    assertThat(calls(lowered))
        .filteredOn(call -> call.startsWith(WAIT_SETS))
        .containsExactly(
            WAIT_SETS + "await(Ljava/lang/Object;)V",
            WAIT_SETS + "await(Ljava/lang/Object;J)V",
            WAIT_SETS + "await(Ljava/lang/Object;JI)V",
            WAIT_SETS + "timedWait(Ljava/util/concurrent/TimeUnit;Ljava/lang/Object;J)V",
            WAIT_SETS + "notify(Ljava/lang/Object;)V",
            WAIT_SETS + "notifyAll(Ljava/lang/Object;)V");
    assertThat(calls(lowered))
        .filteredOn(call -> !call.startsWith(WAIT_SETS))
        .containsExactlyElementsOf(
            calls(bytes(AllCalls.class)).stream()
                .filter(
                    call ->
                        !call.matches(
                            ".*\\.(wait\\((JI?)?\\)V|timedWait.*|notify\\(\\)V|notifyAll\\(\\)V)"))
                .toList());
  }

  /** Refers to what is lowered instead of calling it. */
  public static final class References {
    /** Loads a class from the bytes given. */
    static final class Loader extends ClassLoader {
      Loader() {
        super(LoweringTest.class.getClassLoader());
      }

      Class<?> define(byte[] classFile) {
        return defineClass(References.class.getName(), classFile, 0, classFile.length);
      }
    }

    @SuppressWarnings("unused") // Called in the lowered class.
    public static void notifyOne() {
      List<String> monitor = new ArrayList<>();
      synchronized (monitor) {
        Runnable bound = monitor::notifyAll;
        bound.run();
        Consumer<Object> unbound = Object::notify;
        unbound.accept(monitor);
        BooleanSupplier ended = Thread.currentThread()::isAlive;
        monitor.add(String.valueOf(ended.getAsBoolean()));
      }
    }
  }

  @Test
  void should_rewrite_references_to_methods() throws Exception {
    byte[] lowered = lowered(References.class).orElseThrow();

    assertThat(new String(lowered, StandardCharsets.ISO_8859_1))
        .contains(WAIT_SETS.replace(".", ""));
    new References.Loader().define(lowered).getMethod("notifyOne").invoke(null);
  }

  /** A thread, some of whose methods are its own. */
  @SuppressWarnings("unused")
  static class Worker extends Thread {
    void pause(long millis) {}

    static void all(Worker worker) throws InterruptedException {
      worker.start();
      worker.pause(1);
      sleep(1);
      worker.join();
    }
  }

  @Test
  void should_call_methods_of_threads_on_their_own_class() throws IOException {
    String worker = Worker.class.getName().replace('.', '/');
    assertThat(calls(bytes(Worker.class))).contains(worker + ".join()V", worker + ".sleep(J)V");

    assertThat(calls(lowered(Worker.class).orElseThrow()))
        .contains(
            "java/lang/Thread.start()V",
            THREAD_ENDS + "join(Ljava/lang/Thread;)V",
            WAIT_SETS + "sleep(J)V")
        .filteredOn(call -> call.startsWith(worker))
        .containsExactly(worker + ".pause(J)V");
  }

  @Test
  void should_rewrite_calls_that_ask_for_the_end_of_a_thread() throws IOException {
    assertThat(calls(lowered(PatientTally.class).orElseThrow()))
        .contains(
            THREAD_ENDS + "join(Ljava/lang/Thread;J)V",
            THREAD_ENDS + "timedJoin(Ljava/util/concurrent/TimeUnit;Ljava/lang/Thread;J)V",
            THREAD_ENDS + "isAlive(Ljava/lang/Thread;)Z")
        .noneMatch(call -> call.endsWith("timedJoin(Ljava/lang/Thread;J)V"))
        .noneMatch(call -> call.endsWith("isAlive()Z"));
  }

  @Test
  void should_leave_a_class_where_it_is_if_it_has_no_such_call() throws IOException {
    assertThat(lowered(RacyTally.class)).isEmpty();
  }

  @Test
  void should_tell_rests_of_checks_from_sleeps_of_subjects() throws IOException {
    assertThat(calls(lowered(Pace.class).orElseThrow()))
        .contains(WAIT_SETS + "rest(J)V")
        .noneMatch(call -> call.endsWith("sleep(J)V"));
  }

  @Test
  void should_write_the_subjects_and_of_the_harness_only_what_rests() throws IOException {
    Lowering lowering = new Lowering(List.of(NotifyOneGate.class.getName()));

    int count = lowering.lower(System.getProperty("java.class.path"), folder);

    String rests = String.join(File.separator, "dev", "gauntlet", "check", "Pace.class");
    String canaries = String.join(File.separator, "dev", "gauntlet", "canary", "");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .hasSize(count)
          .contains(canaries + "NotifyOneGate.class", canaries + "NotifyAllGate.class")
          .allMatch(name -> name.startsWith(canaries) || name.equals(rests));
    }
  }

  private static Optional<byte[]> lowered(Class<?> type) throws IOException {
    byte[] classFile = bytes(type);
    String own = type.getName().replace('.', '/');
    Inheritance inherited =
        new Inheritance(name -> name.equals(own) ? Optional.of(classFile) : Optional.empty());
    return Lowering.lower(classFile, inherited);
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String file = type.getName().replaceFirst(".*\\.", "") + ".class";
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
      return in.readAllBytes();
    }
  }

  private static List<String> calls(byte[] classFile) {
    List<String> calls = new ArrayList<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return new MethodVisitor(ASM9) {
                  @Override
                  public void visitMethodInsn(
                      int opcode, String owner, String name, String descriptor, boolean itf) {
                    calls.add(owner + "." + name + descriptor);
                  }
                };
              }
            },
            0);
    return calls;
  }
}
