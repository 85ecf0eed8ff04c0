package dev.gauntlet.stress.ringbuffer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.ringbuffer.RingBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A producer and a consumer that go round a small buffer a few times. */
@JCStressTest
@Description("every item that was accepted arrives, in order and once")
@Outcome(id = "in order", expect = ACCEPTABLE, desc = "all that was accepted arrived, in order")
@Outcome(
    id = "lost",
    expect = FORBIDDEN,
    desc = "an item was accepted and never arrived: its place was polled before it was there")
@Outcome(expect = FORBIDDEN, desc = "an item arrived after a later one, or twice")
@State
public class ItemsInOrder {
  private static final int CAPACITY = 2;
  private static final int TIMES = 16;

  private final RingBuffer<Integer> ring = Subject.make(CAPACITY);
  private final StartLine start = new StartLine();
  private int accepted;
  private int next;
  private boolean skipped;
  private boolean wentBack;

  @Actor
  public void producer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            if (ring.offer(accepted)) {
              accepted++;
            }
          }
        });
  }

  @Actor
  public void consumer() {
    start.await();
    Blocking.run(() -> poll(TIMES));
  }

  @Arbiter
  public void afterwards(L_Result result) {
    poll(CAPACITY + 1);
    if (wentBack) {
      result.r1 = "out of order";
    } else {
      result.r1 = skipped || next != accepted ? "lost" : "in order";
    }
  }

  private void poll(int times) {
    for (int i = 0; i < times; i++) {
      Integer item = ring.poll();
      if (item != null) {
        skipped |= item > next;
        wentBack |= item < next;
        next = item + 1;
      }
    }
  }
}
