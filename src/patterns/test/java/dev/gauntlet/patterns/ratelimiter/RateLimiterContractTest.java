package dev.gauntlet.patterns.ratelimiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.NullUnmarked;

class RateLimiterContractTest {
  private static final long PERIOD = 10;

  private final AtomicLong now = new AtomicLong();

  @EachVariant
  void should_give_as_many_tokens_as_its_capacity_if_new(Variant variant) {
    RateLimiter limiter = make(variant, 3);

    assertThat(taken(limiter)).isEqualTo(3);
    assertThat(limiter.tryAcquire()).isFalse();
  }

  @EachVariant
  void should_give_none_if_less_than_a_period_has_passed(Variant variant) {
    RateLimiter limiter = make(variant, 1);
    assertThat(taken(limiter)).isEqualTo(1);

    now.addAndGet(PERIOD - 1);

    assertThat(limiter.tryAcquire()).isFalse();
  }

  @EachVariant
  void should_give_one_more_for_each_period_that_passes(Variant variant) {
    RateLimiter limiter = make(variant, 3);
    assertThat(taken(limiter)).isEqualTo(3);

    for (int i = 0; i < 5; i++) {
      now.addAndGet(PERIOD);
      assertThat(taken(limiter)).isEqualTo(1);
    }
    now.addAndGet(2 * PERIOD);
    assertThat(taken(limiter)).isEqualTo(2);
  }

  @EachVariant
  void should_count_a_period_once_if_asked_while_it_passes(Variant variant) {
    RateLimiter limiter = make(variant, 2);
    assertThat(taken(limiter)).isEqualTo(2);

    for (int i = 1; i < PERIOD; i++) {
      now.incrementAndGet();
      assertThat(limiter.tryAcquire()).isFalse();
    }
    now.incrementAndGet();

    assertThat(taken(limiter)).isEqualTo(1);
  }

  @EachVariant
  void should_hold_no_more_than_its_capacity_if_it_is_left_alone(Variant variant) {
    RateLimiter limiter = make(variant, 2);

    now.addAndGet(100 * PERIOD);
    assertThat(taken(limiter)).isEqualTo(2);
    now.addAndGet(3 * PERIOD);
    assertThat(taken(limiter)).isEqualTo(2);
    now.addAndGet(PERIOD);
    assertThat(taken(limiter)).isEqualTo(1);
  }

  @EachVariant
  void should_keep_what_was_not_taken(Variant variant) {
    RateLimiter limiter = make(variant, 3);
    assertThat(limiter.tryAcquire()).isTrue();
    assertThat(limiter.tryAcquire()).isTrue();

    now.addAndGet(PERIOD);

    assertThat(taken(limiter)).isEqualTo(2);
  }

  @EachVariant
  void should_go_by_differences_alone_if_the_clock_is_below_zero(Variant variant) {
    now.set(-100 * PERIOD);
    RateLimiter limiter = make(variant, 2);
    assertThat(taken(limiter)).isEqualTo(2);

    now.addAndGet(PERIOD);

    assertThat(taken(limiter)).isEqualTo(1);
  }

  @EachVariant
  void should_hold_its_own_tokens_if_there_are_two(Variant variant) {
    RateLimiter one = make(variant, 1);
    RateLimiter other = make(variant, 1);
    assertThat(one.tryAcquire()).isTrue();

    assertThat(other.tryAcquire()).isTrue();
    assertThat(one.tryAcquire()).isFalse();
  }

  @EachVariant
  void should_change_nothing_if_the_clock_throws(Variant variant) {
    boolean[] broken = new boolean[1];
    RateLimiter limiter =
        variant.make(
            1,
            PERIOD,
            (LongSupplier)
                () -> {
                  if (broken[0]) {
                    throw new IllegalStateException("broken clock");
                  }
                  return now.get();
                });
    assertThat(limiter.tryAcquire()).isTrue();

    now.addAndGet(PERIOD);
    broken[0] = true;
    assertThatThrownBy(limiter::tryAcquire).isInstanceOf(IllegalStateException.class);
    broken[0] = false;

    assertThat(taken(limiter)).isEqualTo(1);
  }

  @EachVariant
  void should_refuse_to_be_made_if_a_number_is_below_one(Variant variant) {
    LongSupplier clock = now::get;

    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0, PERIOD, clock));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1, PERIOD, clock));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(1, 0L, clock));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(1, -1L, clock));
  }

  @NullUnmarked
  @EachVariant
  void should_reject_the_clock_if_it_is_null(Variant variant) {
    assertThatNullPointerException().isThrownBy(() -> variant.make(1, PERIOD, null));
  }

  private RateLimiter make(Variant variant, int capacity) {
    return variant.make(capacity, PERIOD, (LongSupplier) now::get);
  }

  /** Takes all that there are, and returns how many they were. */
  private static int taken(RateLimiter limiter) {
    int count = 0;
    while (count < 1_000 && limiter.tryAcquire()) {
      count++;
    }
    return count;
  }
}
