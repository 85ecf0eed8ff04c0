package dev.gauntlet.patterns.taskpipeline;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.patterns.taskpipeline.TaskResult.Status;
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
 * A pipeline with a future for each task, whose workers carry an average on in volatile fields. Two
 * that do so at once lose one task's share, and its count.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "A running average kept without a lock, because its fields are volatile",
    member = "process",
    schedule =
        "Two workers each complete a task: both read a count of 0, both write an average of their"
            + " own task and a count of 1; one of the two tasks is in neither.",
    fix = "Change count and average in one step, under a lock.",
    flaggedBy = Engine.JCSTRESS)
public final class TornAverageTaskPipeline<T> implements TaskPipeline<T> {
  private final Stages<T> stages;
  private final AtomicLong failed = new AtomicLong();
  private volatile long processed;
  private volatile double averageNanos;
  private final AtomicLong lastId = new AtomicLong();
  private final ConcurrentMap<Long, FutureTask<TaskResult<T>>> tasks = new ConcurrentHashMap<>();
  private final Lock lock = new ReentrantLock();
  private final Condition acceptedOrClosed = lock.newCondition();
  private final Queue<FutureTask<TaskResult<T>>> accepted = new ArrayDeque<>();
  private final Workers workers;
  private boolean closed;

  public TornAverageTaskPipeline(int workers, List<? extends UnaryOperator<T>> stages) {
    this(workers, stages, Workers.NAMED);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public TornAverageTaskPipeline(
      int workers, List<? extends UnaryOperator<T>> stages, ThreadFactory threads) {
    this.stages = new Stages<>(stages);
    Objects.requireNonNull(threads, "threads");
    this.workers = Workers.start(workers, threads, () -> work(), () -> stop());
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // What put returns is not the new task.
  public long submit(T data) {
    Objects.requireNonNull(data, "data");
    long id = lastId.incrementAndGet();
    FutureTask<TaskResult<T>> task = new FutureTask<>(() -> process(id, data));
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the pipeline is closed");
      }
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
    return new PipelineStatistics(processed, failed.get(), averageNanos);
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

  @SuppressWarnings("NonAtomicVolatileUpdate")
  private TaskResult<T> process(long id, T data) {
    long begun = System.nanoTime();
    TaskResult<T> result = stages.run(id, data);
    if (result.status() == Status.FAILED) {
      failed.incrementAndGet();
    } else {
      long before = processed;
      averageNanos = (averageNanos * before + (System.nanoTime() - begun)) / (before + 1);
      processed = before + 1;
    }
    return result;
  }
}
