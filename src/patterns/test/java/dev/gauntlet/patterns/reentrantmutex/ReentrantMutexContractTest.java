package dev.gauntlet.patterns.reentrantmutex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class ReentrantMutexContractTest {
  @EachVariant
  void should_be_free_if_new(Variant variant) {
    ReentrantMutex mutex = variant.make();

    assertThat(mutex.holdCount()).isZero();
    assertThat(mutex.tryLock()).isTrue();
  }

  @EachVariant
  void should_count_the_holds_if_locked_again(Variant variant) throws Exception {
    ReentrantMutex mutex = variant.make();

    mutex.lock();
    assertThat(mutex.holdCount()).isEqualTo(1);
    mutex.lock();
    assertThat(mutex.holdCount()).isEqualTo(2);
    assertThat(mutex.tryLock()).isTrue();
    assertThat(mutex.holdCount()).isEqualTo(3);

    mutex.unlock();
    assertThat(mutex.holdCount()).isEqualTo(2);
    mutex.unlock();
    assertThat(mutex.holdCount()).isEqualTo(1);
    mutex.lock();
    assertThat(mutex.holdCount()).isEqualTo(2);
    mutex.unlock();
    mutex.unlock();
    assertThat(mutex.holdCount()).isZero();
  }

  @EachVariant
  void should_serve_again_and_again_if_unlocked_each_time(Variant variant) throws Exception {
    ReentrantMutex mutex = variant.make();

    for (int round = 0; round < 5; round++) {
      mutex.lock();
      mutex.unlock();
      assertThat(mutex.tryLock()).isTrue();
      mutex.unlock();
    }

    assertThat(mutex.holdCount()).isZero();
  }

  @EachVariant
  void should_refuse_to_unlock_if_nobody_holds_it(Variant variant) throws Exception {
    ReentrantMutex mutex = variant.make();

    assertNotHeld(mutex::unlock);
    assertThat(mutex.holdCount()).isZero();

    mutex.lock();
    mutex.lock();
    mutex.unlock();
    mutex.unlock();
    assertNotHeld(mutex::unlock);
    assertThat(mutex.holdCount()).isZero();
    assertThat(mutex.tryLock()).isTrue();
    assertThat(mutex.holdCount()).isEqualTo(1);
  }

  @EachVariant
  void should_be_held_apart_if_there_are_two(Variant variant) throws Exception {
    ReentrantMutex one = variant.make();
    ReentrantMutex other = variant.make();

    one.lock();

    assertThat(other.holdCount()).isZero();
    assertNotHeld(other::unlock);
    other.lock();
    other.lock();
    assertThat(one.holdCount()).isEqualTo(1);
    assertThat(other.holdCount()).isEqualTo(2);
  }

  @EachVariant
  void should_refuse_a_try_if_another_holds_it(Variant variant) throws Exception {
    ReentrantMutex mutex = variant.make();
    elsewhere(mutex::lock);

    assertThat(mutex.tryLock()).isFalse();
    assertThat(mutex.holdCount()).isZero();
  }

  @EachVariant
  void should_hold_nothing_if_interrupted_while_another_holds_it(Variant variant) throws Exception {
    ReentrantMutex mutex = variant.make();
    elsewhere(mutex::lock);

    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(mutex::lock);

    assertThat(mutex.holdCount()).isZero();
    assertThat(mutex.tryLock()).isFalse();
  }

  @EachCorrectVariant
  void should_refuse_to_unlock_if_another_holds_it(Variant variant) throws Exception {
    ReentrantMutex mutex = variant.make();
    elsewhere(mutex::lock);

    assertNotHeld(mutex::unlock);

    assertThat(mutex.tryLock()).isFalse();
  }

  @EachCorrectVariant
  void should_keep_others_out_if_only_one_of_two_holds_is_given_back(Variant variant)
      throws Exception {
    ReentrantMutex mutex = variant.make();
    mutex.lock();
    mutex.lock();
    mutex.unlock();
    boolean[] entered = new boolean[2];

    elsewhere(() -> entered[0] = mutex.tryLock());
    mutex.unlock();
    elsewhere(() -> entered[1] = mutex.tryLock());

    assertThat(entered).containsExactly(false, true);
  }

  /** Acts in a thread that ends: what it locks stays held by another. */
  private static void elsewhere(ThrowingCallable action) throws InterruptedException {
    Thread other =
        new Thread(
            () -> {
              try {
                action.call();
              } catch (Throwable e) {
                throw new AssertionError(e);
              }
            });
    other.start();
    other.join();
  }

  private static void assertNotHeld(ThrowingCallable unlock) {
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(unlock);
  }
}
