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
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline whose tasks hold their results in volatile fields. The status, by which the others can
 * tell that a task has ended, is set before the value that belongs to it.
 */
@Buggy(
    defect = Defect.ORDERING,
    cwe = "CWE-696",
    origin = "A status set first, because the statistics are counted by it",
    member = "process",
    schedule =
        "A worker completes a task and sets its status. The caller looks for the status, finds"
            + " that it need not wait, and reads a value that the worker has not written yet.",
    fix = "Set the status last.",
    flaggedBy = Engine.VMLENS)
public final class StatusBeforeResultTaskPipeline<T> implements TaskPipeline<T> {
  private final Stages<T> stages;
  private final Tally tally = new Tally();
  private final AtomicLong lastId = new AtomicLong();
  private final ConcurrentMap<Long, Task<T>> tasks = new ConcurrentHashMap<>();
  private final Lock lock = new ReentrantLock();
  private final Condition acceptedOrClosed = lock.newCondition();
  private final Condition finished = lock.newCondition();
  private final Queue<Task<T>> accepted = new ArrayDeque<>();
  private final Workers workers;
  private boolean closed;

  public StatusBeforeResultTaskPipeline(int workers, List<? extends UnaryOperator<T>> stages) {
    this(workers, stages, Workers.NAMED);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public StatusBeforeResultTaskPipeline(
      int workers, List<? extends UnaryOperator<T>> stages, ThreadFactory threads) {
    this.stages = new Stages<>(stages);
    Objects.requireNonNull(threads, "threads");
    this.workers = Workers.start(workers, threads, () -> work(), () -> stop());
  }

  @Override
  public long submit(T data) {
    Objects.requireNonNull(data, "data");
    long id = lastId.incrementAndGet();
    Task<T> task = new Task<>(id, data);
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
    Task<T> task = tasks.get(id);
    if (task == null) {
      throw new NoSuchElementException("no task " + id);
    }
    Status status = task.status;
    return new TaskResult<>(id, status == null ? awaitEnd(task) : status, task.value, task.error);
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
    for (Task<T> task = next(); task != null; task = next()) {
      process(task);
    }
  }

  private @Nullable Task<T> next() {
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

  private void process(Task<T> task) {
    long begun = System.nanoTime();
    TaskResult<T> result = stages.run(task.id, task.data);
    task.status = result.status();
    tally.count(result.status(), System.nanoTime() - begun);
    task.value = result.value();
    task.error = result.error();
    lock.lock();
    try {
      finished.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Status awaitEnd(Task<T> task) throws InterruptedException {
    lock.lock();
    try {
      Status status = task.status;
      while (status == null) {
        finished.await();
        status = task.status;
      }
      return status;
    } finally {
      lock.unlock();
    }
  }

  /** A task and its result. */
  private static final class Task<T> {
    private final long id;
    private final T data;
    private volatile @Nullable Status status;
    private volatile @Nullable T value;
    private volatile @Nullable Throwable error;

    Task(long id, T data) {
      this.id = id;
      this.data = data;
    }
  }
}
