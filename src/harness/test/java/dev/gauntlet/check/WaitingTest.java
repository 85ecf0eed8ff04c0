package dev.gauntlet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitingTest {
  private final CountDownLatch here = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private Thread thread = new Thread(this::pass, "not started");

  private void lockWrite(Runnable inside) {
    inside.run();
  }

  private void pass() {
    here.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void spin() {
    here.countDown();
    while (end.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private void loadClass() {
    ClassLoader loader =
        new ClassLoader() {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            pass();
            throw new ClassNotFoundException(name);
          }
        };
    try {
      loader.loadClass("nobody.Knows");
    } catch (ClassNotFoundException e) {
      // It was to be waited for, not found.
    }
  }

  private void start(Runnable action) throws InterruptedException {
    thread = new Thread(action, "looked at");
    thread.setDaemon(true);
    thread.start();
    here.await();
    Waiting.await(thread);
  }

  @AfterEach
  void endThread() throws InterruptedException {
    end.countDown();
    thread.join(TimeUnit.SECONDS.toMillis(10));
  }

  @Test
  void should_see_who_waits_inside_the_method() throws InterruptedException {
    start(() -> lockWrite(this::pass));

    assertThat(Waiting.isIn(thread, "lockWrite")).isTrue();
  }

  @Test
  void should_tell_a_wait_before_the_method_from_one_in_it() throws InterruptedException {
    start(this::pass);

    assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
    assertThat(Waiting.isIn(thread, "lockWrite")).isFalse();
  }

  @Test
  void should_not_take_the_loading_of_a_class_for_a_wait_of_the_subject()
      throws InterruptedException {
    start(() -> lockWrite(this::loadClass));

    assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
    assertThat(Waiting.isIn(thread, "lockWrite")).isFalse();
  }

  @Test
  void should_not_take_a_thread_that_spins_for_one_that_waits() throws InterruptedException {
    start(() -> lockWrite(this::spin));

    assertThat(Waiting.isIn(thread, "lockWrite")).isFalse();
  }

  @Test
  void should_not_take_a_thread_that_has_ended_for_one_that_waits() throws InterruptedException {
    start(here::countDown);
    thread.join();

    assertThat(Waiting.isIn(thread, "lockWrite")).isFalse();
  }
}
