package dev.gauntlet.patterns.spinlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

class SpinLockContractTest {
  @EachVariant
  void should_be_free_if_new(Variant variant) {
    SpinLock lock = variant.make();

    assertThat(lock.tryLock()).isTrue();
  }

  @EachVariant
  void should_be_free_again_if_unlocked(Variant variant) {
    SpinLock lock = variant.make();
    for (int i = 0; i < 3; i++) {
      lock.lock();
      lock.unlock();
      assertThat(lock.tryLock()).isTrue();
      lock.unlock();
    }
  }

  @EachVariant
  void should_be_refused_to_another_thread_if_held(Variant variant) {
    SpinLock lock = variant.make();
    lock.lock();

    assertThat(elsewhere(lock::tryLock)).isFalse();

    lock.unlock();
    assertThat(elsewhere(lock::tryLock)).isTrue();
  }

  @EachVariant
  void should_be_refused_to_another_thread_if_taken_by_trying(Variant variant) {
    SpinLock lock = variant.make();
    assertThat(lock.tryLock()).isTrue();

    assertThat(elsewhere(lock::tryLock)).isFalse();

    lock.unlock();
    assertThat(elsewhere(lock::tryLock)).isTrue();
  }

  @EachVariant
  void should_refuse_to_unlock_if_nobody_holds_it(Variant variant) {
    SpinLock lock = variant.make();

    assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
    lock.lock();
    lock.unlock();
    assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);

    assertThat(lock.tryLock()).isTrue();
  }

  @EachVariant
  void should_refuse_to_unlock_and_stay_held_if_another_thread_holds_it(Variant variant) {
    SpinLock lock = variant.make();
    lock.lock();

    assertThat(elsewhere(() -> isRefused(lock))).isTrue();

    assertThat(elsewhere(lock::tryLock)).isFalse();
    lock.unlock();
  }

  @EachVariant
  void should_lock_as_ever_if_the_caller_is_interrupted(Variant variant) {
    SpinLock lock = variant.make();

    Thread.currentThread().interrupt();
    lock.lock();

    assertThat(elsewhere(lock::tryLock)).isFalse();
    lock.unlock();
  }

  @EachVariant
  void should_be_a_lock_of_its_own_if_there_are_two(Variant variant) {
    SpinLock one = variant.make();
    SpinLock other = variant.make();
    one.lock();

    assertThat(other.tryLock()).isTrue();

    one.unlock();
    other.unlock();
  }

  private static boolean isRefused(SpinLock lock) {
    try {
      lock.unlock();
      return false;
    } catch (IllegalMonitorStateException e) {
      return true;
    }
  }

  /** Asks on another thread, one after the other: nothing here is concurrent. */
  private static boolean elsewhere(Supplier<Boolean> question) {
    return CompletableFuture.supplyAsync(question, task -> new Thread(task).start()).join();
  }
}
