package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

class SamplerTest {
  private static final int SLICES = 3;

  private static TestResult sample() throws IOException {
    return Sampler.run(new Asked(Sampled_jcstress.class.getName(), SLICES).received(), 1);
  }

  @Test
  void should_sample_all_slices_if_all_is_allowed() throws IOException {
    Sampled_jcstress.say("right", "right");
    TestResult result = sample();

    assertThat(result.status()).isEqualTo(Status.NORMAL);
    assertThat(Sampled_jcstress.slices()).isEqualTo(SLICES);
    assertThat(result.getTotalCount()).isEqualTo(1 + SLICES * Sampled_jcstress.A_SLICE);
  }

  @Test
  void should_sample_no_further_if_many_samples_came() throws IOException {
    Sampled_jcstress.say("right", "right", SLICES * Sampled_jcstress.A_SLICE);
    sample();

    assertThat(Sampled_jcstress.slices()).isEqualTo(1);
  }

  @Test
  void should_sample_twice_as_long_if_few_samples_came() throws IOException {
    Sampled_jcstress.say("right", "right", Sampled_jcstress.A_SLICE / 10);
    sample();

    assertThat(Sampled_jcstress.slices()).isEqualTo(2 * SLICES);
  }

  @Test
  void should_sample_no_further_if_an_outcome_is_forbidden() throws IOException {
    Sampled_jcstress.say("right", "wrong");
    TestResult result = sample();

    assertThat(Sampled_jcstress.slices()).isEqualTo(1);
    assertThat(result.getStateKeys()).containsExactlyInAnyOrder("right", "wrong");
  }

  /** There, an actor that has thrown in silence leaves what looks like an outcome. */
  @Test
  void should_not_believe_what_is_forbidden_in_a_try_out_alone() throws IOException {
    Sampled_jcstress.say("wrong", "right");
    TestResult result = sample();

    assertThat(Sampled_jcstress.slices()).isEqualTo(SLICES);
    assertThat(result.getStateKeys()).containsExactly("right");
  }

  @Test
  void should_show_what_is_forbidden_in_a_try_out_if_it_comes_again() throws IOException {
    Sampled_jcstress.say("wrong", "wrong");

    assertThat(sample().getStateKeys()).containsExactly("wrong");
  }
}
