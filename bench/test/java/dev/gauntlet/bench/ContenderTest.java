package dev.gauntlet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContenderTest {
  private static final int PATTERNS = 20;

  static List<Contender> contenders() {
    return Contender.all();
  }

  @ParameterizedTest
  @MethodSource("contenders")
  void should_do_its_operation_again_and_again(Contender contender) throws Exception {
    Operation operation = contender.operation();

    for (int i = 0; i < 200; i++) {
      operation.perform();
    }
  }

  @Test
  void should_put_every_correct_variant_beside_one_class_of_the_platform() {
    assertThat(Workloads.all()).hasSizeGreaterThanOrEqualTo(PATTERNS);
    for (Workload<?> workload : Workloads.all()) {
      List<Contender> ofPattern =
          contenders().stream().filter(c -> c.pattern().equals(workload.pattern())).toList();
      assertThat(ofPattern).as(workload.pattern()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(ofPattern).as(workload.pattern()).filteredOn(Contender::isPlatform).hasSize(1);
    }
  }

  @Test
  void should_refuse_what_it_does_not_know() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contender("counter", "VolatileCounter").operation());
    assertThatIllegalArgumentException().isThrownBy(() -> Workloads.of("no-such-pattern"));
  }
}
