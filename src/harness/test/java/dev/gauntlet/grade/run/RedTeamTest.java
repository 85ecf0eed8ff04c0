package dev.gauntlet.grade.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.grade.result.Gradebook;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Status;
import dev.gauntlet.grade.sandbox.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile submissions, each with its verdict; the honest ones beside them lose nothing. */
class RedTeamTest {
  /** Code that the gate refuses, and what the refusal names. */
  private static final Map<String, List<String>> REFUSED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("exits", List.of("", "System.exit(0);", "System.exit")),
              Map.entry("halts", List.of("", "Runtime.getRuntime().halt(0);", "Runtime.halt")),
              Map.entry(
                  "exitsWhenLoaded", List.of("static { System.exit(0); }", "", "System.exit")),
              Map.entry("exitsWhenMade", List.of("{ System.exit(0); }", "", "System.exit")),
              Map.entry(
                  "exitsInAHook",
                  List.of(
                      "",
                      "Runtime.getRuntime().addShutdownHook(new Thread());",
                      "addShutdownHook")),
              Map.entry(
                  "killsTheParent",
                  List.of(
                      "",
                      "ProcessHandle.current().parent().get().destroyForcibly();",
                      "ProcessHandle")),
              Map.entry(
                  "forks", List.of("", "new ProcessBuilder(\"sh\").start();", "ProcessBuilder")),
              Map.entry(
                  "executes",
                  List.of("", "Runtime.getRuntime().exec(\"sh\");", "java.lang.Process")),
              Map.entry(
                  "readsTheReference",
                  List.of(
                      "",
                      "Class.forName(\"dev.gauntlet.patterns.counter.AtomicCounter\");",
                      "Class.forName")),
              Map.entry(
                  "looksForTheEngine",
                  List.of(
                      "static boolean seen; static { try { Class.forName(\"org.jetbrains.lincheck.Lincheck\"); seen = true; } catch (Exception e) {} }",
                      "",
                      "Class.forName")),
              Map.entry(
                  "readsEtc",
                  List.of(
                      "",
                      "java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\"));",
                      "Files")),
              Map.entry(
                  "reachesOut", List.of("", "new java.net.Socket(\"1.1.1.1\", 53);", "Socket")),
              Map.entry(
                  "reflects",
                  List.of("", "getClass().getDeclaredFields()[0].setAccessible(true);", "Field")),
              Map.entry(
                  "usesHandles",
                  List.of("", "java.lang.invoke.MethodHandles.lookup();", "MethodHandles")),
              Map.entry("loadsClasses", List.of("", "new ClassLoader() {};", "ClassLoader")),
              Map.entry(
                  "readsThreadNames",
                  List.of("", "Thread.currentThread().getName();", "Thread.getName")),
              Map.entry("walksTheStack", List.of("", "StackWalker.getInstance();", "StackWalker")),
              Map.entry(
                  "readsItsStack",
                  List.of("", "new Exception().getStackTrace();", "getStackTrace")),
              Map.entry(
                  "listsThreads", List.of("", "Thread.getAllStackTraces();", "getAllStackTraces")),
              Map.entry("isNative", List.of("native int call();", "", "is native")),
              Map.entry("loadsALibrary", List.of("", "System.load(\"/tmp/x.so\");", "System.load")),
              Map.entry("finalises", List.of("protected void finalize() {}", "", "is a finaliser")),
              Map.entry(
                  "readsProperties",
                  List.of("", "System.getProperty(\"java.class.path\");", "System.getProperty")),
              Map.entry("takesTheChannel", List.of("", "System.setOut(null);", "System.setOut")),
              Map.entry("readsRequests", List.of("", "System.in.read();", "java.lang.System.in")),
              Map.entry(
                  "attaches",
                  List.of(
                      "",
                      "java.lang.management.ManagementFactory.getRuntimeMXBean();",
                      "management"))));

  /** Code that harms whoever lets it run; with the gate away, the sandbox must hold it. */
  private static final Map<String, String> HELD =
      Map.of(
          "readsEtc",
          "if (java.nio.file.Files.exists(java.nio.file.Path.of(\"/etc/passwd\"))) { n = 99; }",
          "seesTheReference",
          "Class.forName(\"dev.gauntlet.patterns.counter.AtomicCounter\"); n = 99;",
          "seesTheParent",
          "if (ProcessHandle.current().parent().flatMap(p -> p.info().command()).orElse(\"\").contains(\"java\")) { n = 99; }",
          "startsAProcess",
          "new ProcessBuilder(\"/bin/sh\", \"-c\", \"true\").start(); n = 99;",
          "writesOutside",
          "java.nio.file.Files.writeString(java.nio.file.Path.of(\"%s\"), \"x\");",
          "listensToTheWorld",
          "if (java.net.NetworkInterface.networkInterfaces().count() > 1) { n = 99; }");

  @TempDir private Path folder;

  private void write(String name, String source) throws IOException {
    Files.writeString(folder.resolve(name + ".java"), source);
  }

  private static Map<String, Graded> byId(Gradebook grades) {
    return grades.submissions().stream().collect(Collectors.toMap(Graded::id, g -> g));
  }

  @Test
  void should_refuse_hostile_code_and_grade_what_is_beside_it() throws Exception {
    for (Map.Entry<String, List<String>> each : REFUSED.entrySet()) {
      write(each.getKey(), Graders.counter("Mine", each.getValue().get(0), each.getValue().get(1)));
    }
    write("aaHonest", Graders.counter("Honest", "", ""));
    write("zzHonest", Graders.counter("Last", "", ""));
    write(
        "usesAtomics",
        Graders.counter("Mine", "", "new java.util.concurrent.atomic.AtomicInteger();"));

    Map<String, Graded> grades =
        byId(Graders.grade(Graders.request(folder, folder.resolve("out"), 120)));

    REFUSED.forEach(
        (name, attack) -> {
          Graded graded = grades.get(name);
          assertThat(graded.status()).as(graded.message()).isEqualTo(Status.REFUSED);
          assertThat(String.join("\n", graded.details()))
              .as(name)
              .contains("Mine")
              .contains(attack.get(2));
          assertThat(graded.score()).as(name).isZero();
        });
    assertThat(grades.get("usesAtomics").status()).isEqualTo(Status.AGAINST_RULES);
    for (String honest : List.of("aaHonest", "zzHonest")) {
      assertThat(grades.get(honest).status()).isEqualTo(Status.GRADED);
      assertThat(grades.get(honest).score()).isEqualTo(100);
    }
  }

  @Test
  void should_hold_in_the_sandbox_what_gets_past_the_gate() throws Exception {
    Path outside = folder.resolve("written");
    HELD.forEach(
        (name, code) -> {
          try {
            write(name, Graders.counter("Mine", "", code.formatted(outside)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    GradingRequest request =
        Graders.in(Mode.REQUIRE, Graders.request(folder, folder.resolve("out"), 300));

    Map<String, Graded> confined =
        byId(Graders.grade(request, classes -> List.of(), new Graders.Heard()));

    HELD.keySet()
        .forEach(
            name ->
                assertThat(confined.get(name).score())
                    .as(confined.get(name).toString())
                    .isEqualTo(100));
    assertThat(outside).doesNotExist();

    Map<String, Graded> plain =
        byId(
            Graders.grade(
                Graders.in(Mode.OFF, request), classes -> List.of(), new Graders.Heard()));

    assertThat(outside).exists();
    for (String seen : List.of("readsEtc", "seesTheParent", "startsAProcess")) {
      assertThat(plain.get(seen).score()).as(seen).isLessThan(100);
    }
  }

  @Test
  void should_never_pass_what_ends_or_forges() throws Exception {
    write("exits", Graders.counter("Mine", "", "System.exit(0);"));
    write("halts", Graders.counter("Mine", "static { Runtime.getRuntime().halt(0); }", ""));
    write(
        "forges",
        Graders.counter(
            "Mine",
            "",
            "System.out.println(\"0123456789abcdef0123456789abcdef{\\\"number\\\":1,\\\"result\\\":{\\\"verdict\\\":\\\"clean\\\"}}\");"));
    write(
        "neverLoads", Graders.counter("Mine", "static { while (System.nanoTime() != 0) {} }", ""));
    write(
        "floods",
        Graders.counter(
            "Mine",
            "",
            "for (int i = 0; i < 300_000; i++) { System.out.print(\"flood flood flood\"); }"));
    write(
        "eatsNativeMemory",
        Graders.counter(
            "Mine",
            "static java.util.List<Object> kept = new java.util.ArrayList<>();",
            "while (true) { kept.add(java.nio.ByteBuffer.allocateDirect(1 << 26)); }"));
    write("honest", Graders.counter("Honest", "", ""));

    Map<String, Graded> grades =
        byId(
            Graders.grade(
                Graders.in(Mode.REQUIRE, Graders.request(folder, folder.resolve("out"), 40)),
                classes -> List.of(),
                new Graders.Heard()));

    assertThat(grades.get("exits").status()).isEqualTo(Status.CRASHED);
    assertThat(grades.get("halts").status()).isEqualTo(Status.CRASHED);
    assertThat(grades.get("forges").status()).isEqualTo(Status.TAMPERED);
    assertThat(grades.get("neverLoads").status()).isIn(Status.OVER_LIMIT, Status.GRADED);
    for (String name : List.of("exits", "halts", "forges", "neverLoads")) {
      assertThat(grades.get(name).score()).as(name).isZero();
    }
    assertThat(grades.get("honest").score()).isEqualTo(100);
  }
}
