package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MachineTest {
  @Test
  void should_probe_the_machine_once() throws IOException, InterruptedException {
    Machine.probe();
    String first = Machine.findings();

    assertThat(first).contains("\"flags\"").contains("\"findings\"");
    assertThat(Machine.findings()).isSameAs(first);
  }
}
