package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gauntlet.handover.Handovers;
import dev.gauntlet.handover.InheritedWays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeScanTest {
  @Test
  void should_find_nothing_if_all_is_modelled() {
    assertThat(CodeScan.of(Handovers.Locked.class.getName()).notModelled()).isEmpty();
  }

  @Test
  void should_name_what_is_not_modelled() {
    assertThat(CodeScan.of(Handovers.Waiting.class.getName()).notModelled())
        .containsExactly("Object.wait");
    assertThat(CodeScan.of(Handovers.Parking.class.getName()).notModelled())
        .containsExactlyInAnyOrder("LockSupport.park", "LockSupport.unpark");
  }

  @Test
  void should_name_what_is_not_modelled_and_called_on_a_subclass() {
    assertThat(CodeScan.of(InheritedWays.InterruptibleLock.class.getName()).notModelled())
        .containsExactly("ReentrantLock.lockInterruptibly");
    assertThat(CodeScan.of(InheritedWays.OwnThreadInTime.class.getName()).notModelled())
        .containsExactly("Thread.join");
    assertThat(CodeScan.of(InheritedWays.NamedLock.class.getName()).notModelled()).isEmpty();
  }

  @Test
  void should_look_at_what_a_class_uses_but_not_at_its_neighbours() {
    assertThat(CodeScan.of(Handovers.Waiting.class.getName()).classes())
        .contains("dev/gauntlet/handover/Handovers$Waiting", "dev/gauntlet/handover/Handover")
        .doesNotContain("dev/gauntlet/handover/Handovers$Guarded");
  }

  @Test
  void should_refuse_a_class_that_is_not_there() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeScan.of("no.such.Class"))
        .withMessageContaining("no.such.Class");
  }

  @ParameterizedTest
  @CsvSource({
    "java/lang/Object, wait, false, false",
    "java/lang/Object, notifyAll, false, true",
    "java/lang/Thread, join, false, true",
    "java/lang/Thread, join, true, false",
    "java/util/concurrent/locks/ReentrantLock, lock, false, true",
    "java/util/concurrent/locks/ReentrantLock, tryLock, false, true",
    "java/util/concurrent/locks/ReentrantLock, tryLock, true, false",
    "java/util/concurrent/locks/Lock, lockInterruptibly, false, false",
    "java/util/concurrent/locks/Condition, await, false, true",
    "java/util/concurrent/locks/StampedLock, writeLock, false, false",
    "java/util/concurrent/atomic/AtomicInteger, incrementAndGet, false, true",
    "java/util/concurrent/atomic/AtomicInteger, lazySet, false, false",
    "java/util/concurrent/atomic/AtomicIntegerFieldUpdater, get, false, false",
    "java/util/concurrent/ConcurrentHashMap, computeIfAbsent, false, true",
    "java/util/concurrent/ConcurrentHashMap, values, false, false",
    "java/util/concurrent/CyclicBarrier, await, false, true",
    "java/util/concurrent/CountDownLatch, await, false, false",
    "java/util/concurrent/CompletableFuture, join, false, false",
    "java/util/concurrent/ArrayBlockingQueue, put, false, false",
    "java/lang/invoke/VarHandle, setVolatile, false, false",
    "java/util/ArrayDeque, poll, false, true"
  })
  void should_know_what_is_modelled(
      String owner, String method, boolean timed, boolean isModelled) {
    assertThat(Synchronizers.isModelled(owner, method, timed)).isEqualTo(isModelled);
  }
}
