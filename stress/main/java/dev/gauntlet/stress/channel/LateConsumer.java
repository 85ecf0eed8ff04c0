package dev.gauntlet.stress.channel;

import dev.gauntlet.check.Waiting;
import dev.gauntlet.patterns.channel.Channel;

/** A third thread, where two actors are not enough: it receives once. */
final class LateConsumer {
  private final Channel<Integer> channel;
  private final Thread thread;
  private Object received = "nothing";

  LateConsumer(Channel<Integer> channel) {
    this.channel = channel;
    thread = new Thread(this::receive, "late consumer");
    thread.setDaemon(true);
  }

  /** Starts the thread and gives it the time to wait. */
  void startAndAwaitWaiting() {
    thread.start();
    Waiting.await(thread);
  }

  /** Waits for the thread to end and returns what it has received. */
  Object received() throws InterruptedException {
    thread.join();
    return received;
  }

  private void receive() {
    try {
      received = Received.from(channel);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }
}
