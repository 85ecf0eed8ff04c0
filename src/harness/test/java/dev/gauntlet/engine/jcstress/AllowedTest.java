package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;
import static org.openjdk.jcstress.annotations.Expect.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Outcome;

class AllowedTest {
  /** Named as jcstress names what it generates. */
  static final class Listed_jcstress {}

  @Outcome(id = "1, .*", expect = FORBIDDEN, desc = "forbidden, but for one")
  @Outcome(
      id = {"1, 1", "2, .*"},
      expect = ACCEPTABLE,
      desc = "allowed")
  @Outcome(id = "3", expect = ACCEPTABLE_INTERESTING, desc = "allowed too")
  @Outcome(id = "4", expect = UNKNOWN, desc = "nobody knows")
  static final class Listed {}

  static final class Open_jcstress {}

  @Outcome(id = "1", expect = FORBIDDEN, desc = "forbidden")
  @Outcome(expect = ACCEPTABLE, desc = "all others")
  static final class Open {}

  @Test
  void should_allow_what_a_test_lists_as_acceptable() {
    Allowed allowed = Allowed.by(Listed_jcstress.class);
    assertThat(allowed.allows("2, 7")).isTrue();
    assertThat(allowed.allows("3")).isTrue();
    assertThat(allowed.allows("1, 2")).isFalse();
    assertThat(allowed.allows("4")).isFalse();
  }

  @Test
  void should_put_an_outcome_before_a_pattern() {
    assertThat(Allowed.by(Listed_jcstress.class).allows("1, 1")).isTrue();
  }

  @Test
  void should_not_allow_what_a_test_does_not_list() {
    assertThat(Allowed.by(Listed_jcstress.class).allows("5")).isFalse();
  }

  @Test
  void should_allow_all_others_if_a_test_says_so() {
    Allowed allowed = Allowed.by(Open_jcstress.class);
    assertThat(allowed.allows("5")).isTrue();
    assertThat(allowed.allows("1")).isFalse();
  }

  @Test
  void should_allow_everything_if_the_test_is_not_found() {
    assertThat(Allowed.by(AllowedTest.class).allows("5")).isTrue();
  }
}
