package dev.gauntlet.engine.worker;

import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver.Listener;
import dev.gauntlet.engine.Loss;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.verdict.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs orders on warm workers of one engine. */
public final class Workers {
  private final WorkerSpec spec;

  /** Creates workers of the given kind; none is started yet. */
  public Workers(WorkerSpec spec) {
    this.spec = spec;
  }

  /** Runs all orders and returns when every result is reported. */
  public void run(List<Order> orders, Settings settings, Listener listener)
      throws InterruptedException {
    Queue<Order> open = new ConcurrentLinkedQueue<>(orders);
    Listener oneAtATime = new SerialListener(listener);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(settings.jobs(), orders.size()); i++) {
      Lane lane = new Lane(spec, settings, oneAtATime);
      Thread thread = new Thread(() -> lane.run(open), spec.name() + " lane " + (i + 1));
      thread.start();
      threads.add(thread);
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
  }

  private record SerialListener(Listener listener) implements Listener {
    @Override
    public synchronized void checking(Order order, CheckRef check) {
      listener.checking(order, check);
    }

    @Override
    public synchronized void lost(Order order, CheckRef check, Loss loss) {
      listener.lost(order, check, loss);
    }

    @Override
    public synchronized void checked(Order order, CheckResult result) {
      listener.checked(order, result);
    }
  }
}
