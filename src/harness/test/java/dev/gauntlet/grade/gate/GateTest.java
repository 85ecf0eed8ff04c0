package dev.gauntlet.grade.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.grade.contract.ContractClasses;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class GateTest {
  private static final Pattern COUNTER = CatalogueScan.scan().pattern("counter").orElseThrow();

  /** What ships beside a variant and is no part of what a submission has to do. */
  private static final List<String> BESIDE_THE_CONTRACT =
      List.of(
          "dev/gauntlet/patterns/activitymonitor/Deadlocks",
          "dev/gauntlet/patterns/logpipeline/LogFiles");

  private static Gate gate() {
    return new Gate(ContractClasses.of(COUNTER).names(), "dev.gauntlet.patterns.counter");
  }

  /** Compiles all bodies at once, a class each. */
  private static List<Map<String, byte[]>> methods(List<String> bodies) {
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      sources.add(
          """
          package me%d;
          import dev.gauntlet.patterns.counter.Counter;
          import java.util.*;
          import java.util.concurrent.*;
          import java.util.concurrent.atomic.*;
          import java.util.concurrent.locks.*;
          import java.util.function.*;
          @SuppressWarnings("all")
          class MyCounter implements Counter {
            public int increment() {
              try {
                %s
              } catch (Throwable e) {
                throw new IllegalStateException(e);
              }
              return 0;
            }
            public int decrement() { return 0; }
            public int get() { return 0; }
          }
          """
              .formatted(i, bodies.get(i)));
    }
    Map<String, byte[]> compiled = Sources.compile(sources);
    List<Map<String, byte[]>> each = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      Map<String, byte[]> own = new TreeMap<>(compiled);
      String folder = "me" + i + "/";
      own.keySet().removeIf(name -> !name.startsWith(folder));
      each.add(own);
    }
    return each;
  }

  /** Code, and what the refusal must name. */
  private static final List<String> HOSTILE =
      List.of(
          "System.exit(0);|java.lang.System.exit",
          "Runtime.getRuntime().halt(1);|java.lang.Runtime.halt",
          "Runtime.getRuntime().exec(\"ls\");|java.lang.Runtime.exec",
          "Runtime.getRuntime().addShutdownHook(null);|java.lang.Runtime.addShutdownHook",
          "new ProcessBuilder(\"ls\").start();|java.lang.ProcessBuilder",
          "ProcessHandle.current().parent().get().destroyForcibly();|java.lang.ProcessHandle",
          "Class.forName(\"org.jetbrains.lincheck.Lincheck\");|java.lang.Class.forName",
          "getClass().getName();|java.lang.Class.getName",
          "getClass().getResourceAsStream(\"/x\");|java.lang.Class.getResourceAsStream",
          "getClass().getDeclaredFields()[0].setAccessible(true);|java.lang.reflect.Field",
          "String.class.getMethod(\"length\").invoke(\"\");|java.lang.reflect.Method",
          "java.lang.invoke.MethodHandles.lookup();|java.lang.invoke.MethodHandles",
          "new ClassLoader() {};|java.lang.ClassLoader",
          "Thread.currentThread().getContextClassLoader();|java.lang.Thread.getContextClassLoader",
          "Thread.currentThread().getName();|java.lang.Thread.getName",
          "Thread.currentThread().getStackTrace();|java.lang.Thread.getStackTrace",
          "new Exception().getStackTrace();|java.lang.Exception.getStackTrace",
          "new Exception().printStackTrace(System.out);|",
          "StackWalker.getInstance().forEach(f -> {});|java.lang.StackWalker",
          "Thread.getAllStackTraces();|java.lang.Thread.getAllStackTraces",
          "Thread.currentThread().getThreadGroup().enumerate(new Thread[9]);|java.lang.ThreadGroup",
          "System.getProperty(\"java.class.path\");|java.lang.System.getProperty",
          "Integer.getInteger(\"x\");|java.lang.Integer.getInteger",
          "System.getenv();|java.lang.System.getenv",
          "System.load(\"/tmp/x.so\");|java.lang.System.load",
          "System.loadLibrary(\"x\");|java.lang.System.loadLibrary",
          "System.setOut(null);|java.lang.System.setOut",
          "System.in.read();|java.lang.System.in",
          "java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\"));|java.nio.file.Files",
          "new java.io.FileInputStream(\"/etc/passwd\").read();|java.io.FileInputStream",
          "new Formatter(\"/tmp/x\");|java.util.Formatter",
          "new Scanner(new java.io.File(\"/etc/passwd\"));|java.util.Scanner",
          "new java.net.Socket(\"localhost\", 80);|java.net.Socket",
          "java.net.http.HttpClient.newHttpClient();|java.net.http.HttpClient",
          "java.lang.management.ManagementFactory.getRuntimeMXBean();|java.lang.management",
          "Executors.privilegedThreadFactory();|java.util.concurrent.Executors.privilegedThreadFactory",
          "ServiceLoader.load(Runnable.class);|java.util.ServiceLoader",
          "javax.script.ScriptEngineManager m = null;  m.getClass(); new javax.script.ScriptEngineManager();|javax.script",
          "Locale.setDefault(Locale.ROOT);|java.util.Locale.setDefault",
          "Thread.setDefaultUncaughtExceptionHandler(null);|setDefaultUncaughtExceptionHandler",
          "java.util.function.IntConsumer c = System::exit; c.accept(0);|java.lang.System.exit");

  @Test
  void should_refuse_what_no_submission_needs() {
    List<Map<String, byte[]>> classes =
        methods(HOSTILE.stream().map(row -> row.substring(0, row.lastIndexOf('|'))).toList());
    for (int i = 0; i < HOSTILE.size(); i++) {
      String row = HOSTILE.get(i);
      assertThat(String.join("\n", gate().refusals(classes.get(i))))
          .as(row)
          .contains("MyCounter", "line 12", row.substring(row.lastIndexOf('|') + 1));
    }
  }

  private static final List<String> HONEST =
      List.of(
          "synchronized (this) { wait(1); notifyAll(); }",
          "ReentrantLock l = new ReentrantLock(); l.newCondition(); l.lock(); l.unlock();",
          "new AtomicInteger().updateAndGet(i -> i + 1);",
          "new ConcurrentHashMap<String, Integer>().merge(\"a\", 1, Integer::sum);",
          "Thread t = new Thread(() -> {}, \"mine\"); t.setDaemon(true); t.start(); t.join();",
          "Executors.newFixedThreadPool(2).submit(() -> 1).get();",
          "System.out.println(\"here \" + 1); System.err.printf(\"%d\", 1);",
          "List.of(1, 2).stream().map(i -> i + 1).toList();",
          "record P(int a, int b) {}  new P(1, 2).equals(null);",
          "new Exception(\"x\").printStackTrace();",
          "enum E { A, B }  switch (E.valueOf(\"A\")) { case A: break; default: }",
          "Object other = this; if (getClass() == other.getClass()) { hashCode(); }",
          "class T extends Thread { public void run() { interrupt(); } }  new T().start();",
          "assert hashCode() == 1;",
          "CompletableFuture.supplyAsync(() -> 1).orTimeout(1, TimeUnit.SECONDS).join();",
          "AtomicReferenceFieldUpdater.newUpdater(Thread.class, Object.class, \"x\");",
          "Object[] copy = new int[0][0].clone(); Arrays.sort(copy); copy.clone();");

  @Test
  void should_let_through_what_honest_people_write() {
    List<Map<String, byte[]>> classes = methods(HONEST);
    for (int i = 0; i < HONEST.size(); i++) {
      assertThat(gate().refusals(classes.get(i))).as(HONEST.get(i)).isEmpty();
    }
  }

  @Test
  void should_see_a_forbidden_member_if_a_subclass_hides_it() {
    Map<String, byte[]> classes =
        Sources.compile(
            List.of(
                """
            package me;
            class Spy extends Thread {
              @Override public void run() { String oracle = getName(); }
            }
            """));

    assertThat(gate().refusals(classes))
        .singleElement()
        .asString()
        .isEqualTo("Spy.run, line 3: uses me.Spy.getName, which no submission may use");
  }

  @Test
  void should_refuse_native_methods_and_finalisers() {
    Map<String, byte[]> classes =
        Sources.compile(
            List.of(
                """
            package me;
            @SuppressWarnings({"removal", "deprecation"})
            class Odd {
              native int call();
              @Override protected void finalize() {}
            }
            """));

    assertThat(gate().refusals(classes))
        .containsExactlyInAnyOrder(
            "Odd.call: is native; a submission is Java code only",
            "Odd.finalize: is a finaliser, which no submission may have");
  }

  @Test
  void should_refuse_names_that_shadow_others() {
    for (String name :
        List.of(
            "dev/gauntlet/patterns/counter/Counter",
            "dev/gauntlet/engine/worker/WorkerMain",
            "java/lang/Object",
            "org/jetbrains/lincheck/Lincheck",
            "com/google/gson/Gson",
            "me/../../Escape",
            "me//X")) {
      assertThat(gate().refusals(Map.of(name, empty(name)))).as(name).hasSize(1);
    }
    assertThat(gate().refusals(Map.of("me/Mine", empty("me/Mine")))).isEmpty();
    String beside = "dev/gauntlet/patterns/counter/Mine";
    assertThat(gate().refusals(Map.of(beside, empty(beside)))).isEmpty();
  }

  @Test
  void should_refuse_what_is_no_class_file() {
    assertThat(gate().refusals(Map.of("X", "no class".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("X: is no class file that this JDK can read");
    byte[] tooNew = empty("X");
    tooNew[7] = 90;
    assertThat(gate().refusals(Map.of("X", tooNew))).hasSize(1);
  }

  @Test
  void should_name_the_rule_if_the_assignment_forbids_a_type() {
    Map<String, byte[]> classes =
        methods(List.of("new ArrayBlockingQueue<Integer>(1).put(1);")).get(0);

    assertThat(
            gate()
                .against(
                    type ->
                        type.contains("ArrayBlockingQueue") ? Optional.of(type) : Optional.empty(),
                    classes))
        .first()
        .asString()
        .isEqualTo(
            "MyCounter.increment, line 12: uses java.util.concurrent.ArrayBlockingQueue, and the"
                + " assignment forbids java.util.concurrent.ArrayBlockingQueue");
    assertThat(gate().against(type -> Optional.empty(), classes)).isEmpty();
  }

  @Test
  void should_let_every_correct_variant_through() {
    int looked = 0;
    for (Pattern pattern : CatalogueScan.scan().patterns()) {
      Map<String, byte[]> classes = new TreeMap<>(Sources.variants(pattern));
      classes.keySet().removeIf(n -> BESIDE_THE_CONTRACT.contains(n.replaceFirst("\\$.*", "")));
      String contract = pattern.contract();
      var names = new TreeSet<>(ContractClasses.of(pattern).names());
      names.addAll(Sources.CATALOGUE);
      Gate gate = new Gate(names, contract.substring(0, contract.lastIndexOf('.')));
      assertThat(gate.refusals(classes)).as(pattern.id()).isEmpty();
      looked += classes.size();
    }
    assertThat(looked).isGreaterThan(200);
  }

  @Test
  void should_let_only_an_activity_monitor_look_at_threads() {
    List<Map<String, byte[]>> looking =
        methods(
            List.of(
                "java.lang.management.ManagementFactory.getThreadMXBean().getThreadCpuTime(1L);",
                "java.lang.management.ManagementFactory.getThreadMXBean().getThreadInfo(1L, 9);"));
    Gate monitor =
        new Gate(ContractClasses.of(COUNTER).names(), "dev.gauntlet.patterns.activitymonitor");

    assertThat(gate().refusals(looking.get(0))).isNotEmpty();
    assertThat(monitor.refusals(looking.get(0))).isEmpty();
    assertThat(monitor.refusals(looking.get(1)))
        .singleElement()
        .asString()
        .contains("ThreadMXBean.getThreadInfo");
  }

  private static byte[] empty(String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
