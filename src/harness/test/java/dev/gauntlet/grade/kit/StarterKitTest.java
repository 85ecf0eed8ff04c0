package dev.gauntlet.grade.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.grade.assignment.Assignment;
import dev.gauntlet.grade.assignment.AssignmentException;
import dev.gauntlet.grade.assignment.AssignmentFile;
import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CatalogueScan;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterKitTest {
  private static final Catalogue CATALOGUE = CatalogueScan.scan();
  private static final Path HOME = Path.of("..", "..");

  @TempDir private Path folder;

  @Test
  void should_compile_every_patterns_class_against_its_contract_alone() throws IOException {
    assertThat(CATALOGUE.patterns()).hasSizeGreaterThan(30);
    List<Path> sources = new ArrayList<>();
    List<Path> jars = new ArrayList<>();
    for (Pattern pattern : CATALOGUE.patterns()) {
      Path kit = folder.resolve(pattern.id()).resolve("starter");
      new StarterKit(pattern, HOME).write(folder.resolve(pattern.id()));
      sources.addAll(java(kit.resolve("src/main/java")));
      jars.add(kit.resolve("lib/" + pattern.id() + "-contract.jar"));
    }

    assertThat(sources).hasSameSizeAs(CATALOGUE.patterns());
    assertThat(compile(sources, jars)).isEmpty();
  }

  @Test
  void should_compile_its_tests() throws IOException {
    Path kit = kit("worker-pool");
    List<Path> path = new ArrayList<>(List.of(kit.resolve("lib/worker-pool-contract.jar")));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.matches(".*(junit|assertj|apiguardian|opentest4j|jspecify)[^/]*\\.jar")) {
        path.add(Path.of(entry));
      }
    }

    assertThat(compile(java(kit.resolve("src")), path)).isEmpty();
  }

  @Test
  void should_see_a_class_that_does_not_compile() throws IOException {
    Path wrong = folder.resolve("Wrong.java");
    Files.writeString(wrong, "class Wrong implements Missing {}");

    assertThat(compile(List.of(wrong), List.of())).contains("cannot find symbol");
  }

  @Test
  void should_give_students_no_variant() throws IOException {
    Pattern pattern = CATALOGUE.pattern("bounded-buffer").orElseThrow();
    Path kit = kit(pattern.id());

    try (Stream<Path> files = Files.walk(kit)) {
      List<String> names = files.map(f -> f.getFileName().toString()).toList();
      assertThat(names).contains("BoundedBuffer.java", "BoundedBufferContractTest.java");
      for (SubjectRef variant : pattern.variants()) {
        assertThat(names).noneMatch(n -> n.startsWith(variant.simpleName() + "."));
      }
    }
  }

  @Test
  void should_write_an_assignment_that_can_be_read_for_every_pattern()
      throws AssignmentException, IOException {
    for (Pattern pattern : CATALOGUE.patterns()) {
      Path file = folder.resolve("assignment.toml");
      Files.writeString(file, AssignmentText.of(pattern));
      Assignment read = AssignmentFile.read(file, CATALOGUE);

      assertThat(read.points()).isEqualTo(Assignment.standard(pattern).points());
      assertThat(read.limits()).isEqualTo(Assignment.standard(pattern).limits());
    }
  }

  @Test
  void should_write_the_constructor_that_the_contract_asks_for() {
    assertThat(new Skeleton(CATALOGUE.pattern("bounded-buffer").orElseThrow()).source())
        .contains("public final class MyBoundedBuffer<T> implements BoundedBuffer<T> {")
        .contains("  public MyBoundedBuffer(int capacity) {")
        .contains("  public void put(T item) throws InterruptedException {");
  }

  @Test
  void should_pin_what_gauntlet_itself_is_tested_with() throws IOException {
    String own = Files.readString(HOME.resolve("pom.xml"));
    String kit = Files.readString(kit("counter").resolve("pom.xml"));

    for (String name : List.of("junit", "assertj", "jspecify")) {
      String version = own.replaceAll("(?s).*<" + name + ".version>([^<]+)<.*", "$1");
      assertThat(kit).containsPattern(name + "[^<]*</artifactId><version>" + version + "<");
    }
  }

  private Path kit(String pattern) {
    new StarterKit(CATALOGUE.pattern(pattern).orElseThrow(), HOME).write(folder.resolve(pattern));
    return folder.resolve(pattern).resolve("starter");
  }

  private String compile(List<Path> sources, List<Path> path) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-Xlint:all",
              "-d",
              classes.toString(),
              "-cp",
              String.join(File.pathSeparator, path.stream().map(Path::toString).toList()));
      compiler
          .getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return messages.toString();
  }

  private static List<Path> java(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
