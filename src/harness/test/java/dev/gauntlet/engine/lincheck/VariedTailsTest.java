package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.util.CheckClassAdapter;

class VariedTailsTest {
  @Test
  void should_differ_if_the_switches_or_the_seed_do() {
    VariedTails.seed(0);
    int chance = VariedTails.chance(List.of(3), List.of(1));
    assertThat(VariedTails.chance(List.of(4), List.of(1))).isNotEqualTo(chance);
    assertThat(VariedTails.chance(List.of(3), List.of(2))).isNotEqualTo(chance);
    VariedTails.seed(1);
    assertThat(VariedTails.chance(List.of(3), List.of(1))).isNotEqualTo(chance);
    VariedTails.seed(0);
    assertThat(VariedTails.chance(List.of(3), List.of(1))).isEqualTo(chance);
  }

  @Test
  void should_write_a_class_that_the_jvm_takes(@TempDir Path folder) throws IOException {
    VariedTails.write(folder);
    try (var files = Files.walk(folder)) {
      Path written =
          files.filter(file -> file.toString().endsWith(".class")).findFirst().orElseThrow();
      byte[] classFile = Files.readAllBytes(written);
      new ClassReader(classFile).accept(new CheckClassAdapter(new ClassWriter(0)), 0);
      assertThat(new String(classFile, StandardCharsets.ISO_8859_1)).contains("VariedTails");
    }
  }

  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    try (InputStream other = VariedTailsTest.class.getResourceAsStream("VariedTailsTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> VariedTails.varied(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck begins a schedule's chance in 0 places; one was expected");
    }
  }
}
