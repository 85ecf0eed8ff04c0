package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.verdict.Evidence;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HangWatchTest {
  private static final int MOST_LOOKS = 2_000;
  private static final long BETWEEN_LOOKS_MILLIS = 5;

  private final HangWatch watch = new HangWatch();

  @Test
  void should_not_count_who_was_stopped_before_the_check() throws InterruptedException {
    stopped("left over");
    HangWatch.Look look = watch.begin(Set.of());
    stopped("of this check");

    assertThat(hang(look).threads()).containsExactly("of this check");
  }

  @Test
  void should_count_who_goes_on_and_is_stopped_again() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    Object never = new Object();
    Thread shared =
        started(
            "shared",
            () -> {
              gate.await();
              waitOn(never);
            });
    awaitStop(shared);
    HangWatch.Look look = watch.begin(Set.of());
    gate.countDown();

    assertThat(hang(look).threads()).containsExactly("shared");
  }

  @Test
  void should_prove_a_hang_by_what_it_saw_since_it_restarted() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    HangWatch.Look look = watch.begin(Set.of());
    Thread parked = started("parked", never::await);
    awaitStop(parked);
    hang(look);

    look.restart();

    assertThat(look.again()).isEmpty();
    assertThat(hang(look).threads()).containsExactly("parked");
  }

  private static Evidence hang(HangWatch.Look look) throws InterruptedException {
    Optional<Evidence> hang = look.again();
    // A time limit of the test's would be a thread that is not stopped.
    for (int i = 0; i < MOST_LOOKS && hang.isEmpty(); i++) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      hang = look.again();
    }
    return hang.orElseThrow();
  }

  private interface Body {
    void run() throws InterruptedException;
  }

  private static void stopped(String name) throws InterruptedException {
    Object never = new Object();
    awaitStop(started(name, () -> waitOn(never)));
  }

  private static Thread started(String name, Body body) {
    Thread thread =
        new Thread(
            () -> {
              try {
                body.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @SuppressWarnings({"WaitNotInLoop", "UnconditionalWait"})
  private static void waitOn(Object never) throws InterruptedException {
    synchronized (never) {
      never.wait();
    }
  }

  private static void awaitStop(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }
}
