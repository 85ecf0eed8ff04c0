package dev.gauntlet.patterns.taskpipeline;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline with a future for each task, which turns tasks away before it takes its lock. A task
 * can be accepted after the last worker has left, and then never runs.
 */
@Buggy(
    defect = Defect.LIFECYCLE,
    cwe = "CWE-362",
    origin = "A flag made volatile so that it can be looked at without the lock",
    member = "submit",
    schedule =
        "submit sees the pipeline open. Another thread closes it, and every worker finds the queue"
            + " empty and ends. submit then queues its task, whose result never comes.",
    fix = "Look at the flag and add to the queue under one hold of the lock.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class ClosingLosesTasksPipeline<T> implements TaskPipeline<T> {
  private final Stages<T> stages;
  private final Tally tally = new Tally();
  private final AtomicLong lastId = new AtomicLong();
  private final ConcurrentMap<Long, FutureTask<TaskResult<T>>> tasks = new ConcurrentHashMap<>();
  private final Lock lock = new ReentrantLock();
  private final Condition acceptedOrClosed = lock.newCondition();
  private final Queue<FutureTask<TaskResult<T>>> accepted = new ArrayDeque<>();
  private final Workers workers;
  private volatile boolean closed;

  public ClosingLosesTasksPipeline(int workers, List<? extends UnaryOperator<T>> stages) {
    this(workers, stages, Workers.NAMED);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public ClosingLosesTasksPipeline(
      int workers, List<? extends UnaryOperator<T>> stages, ThreadFactory threads) {
    this.stages = new Stages<>(stages);
    Objects.requireNonNull(threads, "threads");
    this.workers = Workers.start(workers, threads, () -> work(), () -> stop());
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // What put returns is not the new task.
  public long submit(T data) {
    Objects.requireNonNull(data, "data");
    if (closed) {
      throw new IllegalStateException("the pipeline is closed");
    }
    long id = lastId.incrementAndGet();
    FutureTask<TaskResult<T>> task = new FutureTask<>(() -> process(id, data));
    lock.lock();
    try {
      tasks.put(id, task);
      accepted.add(task);
      acceptedOrClosed.signal();
    } finally {
      lock.unlock();
    }
    return id;
  }

  @Override
  public TaskResult<T> await(long id) throws InterruptedException {
    FutureTask<TaskResult<T>> task = tasks.get(id);
    if (task == null) {
      throw new NoSuchElementException("no task " + id);
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a task's failure is its result", e);
    }
  }

  @Override
  public PipelineStatistics statistics() {
    return tally.statistics();
  }

  @Override
  public void close() {
    stop();
    workers.join();
  }

  private void stop() {
    lock.lock();
    try {
      closed = true;
      acceptedOrClosed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    for (FutureTask<TaskResult<T>> task = next(); task != null; task = next()) {
      task.run();
    }
  }

  private @Nullable FutureTask<TaskResult<T>> next() {
    lock.lock();
    try {
      while (accepted.isEmpty() && !closed) {
        acceptedOrClosed.awaitUninterruptibly();
      }
      return accepted.poll();
    } finally {
      lock.unlock();
    }
  }

  private TaskResult<T> process(long id, T data) {
    long begun = System.nanoTime();
    TaskResult<T> result = stages.run(id, data);
    tally.count(result.status(), System.nanoTime() - begun);
    return result;
  }
}
