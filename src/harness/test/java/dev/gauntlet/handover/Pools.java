package dev.gauntlet.handover;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Correct uses of thread pools, by one thread. */
public final class Pools {
  private Pools() {}

  /** A pool whose one worker runs all that touches the field. */
  public static final class OneWorker implements Handover {
    private final ArrayDeque<Integer> values = new ArrayDeque<>();

    @Override
    public void give(int given) {
      ExecutorService pool = Executors.newFixedThreadPool(1);
      try {
        int doubled = 2 * given;
        values.add(doubled);
        Future<?> first = pool.submit(() -> values.add(values.remove() - given));
        Future<?> second = pool.submit(() -> values.add(values.remove()));
        first.get();
        second.get();
        values.add(values.remove());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      } finally {
        pool.shutdown();
      }
    }

    @Override
    public int take() {
      return 0;
    }
  }

  /** Tasks of a pool that are all asked for their results. */
  public static final class AllInvoked implements Handover {
    private final int[] parts = new int[2];

    @Override
    public void give(int given) {
      ExecutorService pool = Executors.newCachedThreadPool();
      try {
        parts[0] = given;
        pool.invokeAll(List.of(() -> parts[0]++, () -> parts[1]++));
        parts[1] += parts[0];
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        pool.shutdown();
      }
    }

    @Override
    public int take() {
      return 0;
    }
  }
}
