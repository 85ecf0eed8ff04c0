package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.util.CheckClassAdapter;

class PatienceTest {
  @AfterEach
  void forget() {
    Patience.forget();
  }

  @Test
  void should_last_for_the_least_number_of_each_set_if_the_time_is_over() {
    Patience.begin(2, Duration.ZERO, 2);
    assertThat(Patience.lasts("one")).isTrue();
    assertThat(Patience.lasts("one")).isTrue();
    assertThat(Patience.lasts("one")).isFalse();
    assertThat(Patience.lasts("other")).isTrue();
    assertThat(Patience.granted()).isEqualTo(3);
  }

  @Test
  void should_last_on_if_there_is_time() {
    Patience.begin(0, Duration.ofDays(1), 1);
    assertThat(Patience.lasts("one")).isTrue();
  }

  @Test
  void should_leave_the_next_set_its_share_of_the_time() {
    Patience.begin(0, Duration.ofMillis(100), 6);
    while (Patience.lasts("one")) {
      Thread.onSpinWait();
    }
    assertThat(Patience.lasts("other")).isTrue();
  }

  @Test
  void should_last_if_nothing_was_begun() {
    Patience.begin(0, Duration.ZERO, 1);
    Patience.forget();
    assertThat(Patience.lasts("one")).isTrue();
  }

  @Test
  void should_write_a_class_that_the_jvm_takes(@TempDir Path folder) throws IOException {
    Patience.write(folder);
    try (var files = Files.walk(folder)) {
      Path written =
          files.filter(file -> file.toString().endsWith(".class")).findFirst().orElseThrow();
      byte[] classFile = Files.readAllBytes(written);
      new ClassReader(classFile).accept(new CheckClassAdapter(new ClassWriter(0)), 0);
      assertThat(new String(classFile, StandardCharsets.ISO_8859_1)).contains("Patience");
    }
  }

  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    try (InputStream other = PatienceTest.class.getResourceAsStream("PatienceTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> Patience.asking(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck does not choose schedules as it used to");
    }
  }
}
