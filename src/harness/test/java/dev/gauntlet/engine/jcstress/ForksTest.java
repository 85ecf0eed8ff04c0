package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.engine.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;

class ForksTest {
  @TempDir private Path folder;

  @Test
  void should_start_a_jvm_in_every_configuration() throws IOException, InterruptedException {
    Options options = Sampling.of(Budget.THOROUGH).options();
    TestInfo test = TestList.getInfo(BothReturn.class.getName());
    SchedulingClass place =
        new Scheduler(Topology.get(), options.getCPUCount())
            .scheduleClasses(test.threads(), options.getCPUCount(), options.affinityMode())
            .get(0);
    Forks forks = new Forks(System.getProperty("java.class.path"), folder);

    for (VmConfiguration vm : VmConfiguration.of(Budget.THOROUGH)) {
      TestConfig planned = forks.plan(options, test, place, 0, vm.mode(), vm.arguments());
      assertThat(said(planned)).as(vm.name()).doesNotContain("Error").contains("VM");
    }
  }

  /** What the JVM says of its version, or of why it does not start. */
  private static String said(TestConfig planned) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(planned.jvmArgs);
    command.set(command.size() - 1, "-version");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
