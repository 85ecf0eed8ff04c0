package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.util.CheckClassAdapter;

class ThreadTasksTest {
  @Test
  void should_look_through_lambdas_and_what_holds_a_task() {
    Runnable lambda = () -> {};
    assertThat(ThreadTasks.isLookedThrough(lambda.getClass().getName())).isTrue();
    assertThat(ThreadTasks.isLookedThrough("java.lang.Thread$FieldHolder")).isTrue();
    assertThat(ThreadTasks.isLookedThrough("java.lang.Thread")).isFalse();
  }

  @Test
  void should_write_a_class_that_the_jvm_takes(@TempDir Path folder) throws IOException {
    ThreadTasks.write(folder);
    try (var files = Files.walk(folder)) {
      Path written =
          files.filter(file -> file.toString().endsWith(".class")).findFirst().orElseThrow();
      byte[] classFile = Files.readAllBytes(written);
      new ClassReader(classFile).accept(new CheckClassAdapter(new ClassWriter(0)), 0);
      assertThat(new String(classFile, StandardCharsets.ISO_8859_1)).contains("ThreadTasks");
    }
  }

  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    try (InputStream other = ThreadTasksTest.class.getResourceAsStream("ThreadTasksTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> ThreadTasks.looking(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck looks through lambdas in 0 places; one was expected");
    }
  }
}
