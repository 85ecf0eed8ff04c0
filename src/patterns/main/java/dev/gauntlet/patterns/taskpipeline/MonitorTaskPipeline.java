package dev.gauntlet.patterns.taskpipeline;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pipeline whose queue and results are guarded by one monitor. */
@Correct(way = "intrinsic monitor")
public final class MonitorTaskPipeline<T> implements TaskPipeline<T> {
  private final Stages<T> stages;
  private final Tally tally = new Tally();
  private final Object monitor = new Object();
  private final Map<Long, Task<T>> tasks = new HashMap<>();
  private final Queue<Task<T>> accepted = new ArrayDeque<>();
  private final Workers workers;
  private long lastId;
  private boolean closed;

  public MonitorTaskPipeline(int workers, List<? extends UnaryOperator<T>> stages) {
    this(workers, stages, Workers.NAMED);
  }

  /** Makes a pipeline whose threads come from the factory; the pipeline starts and ends them. */
  public MonitorTaskPipeline(
      int workers, List<? extends UnaryOperator<T>> stages, ThreadFactory threads) {
    this.stages = new Stages<>(stages);
    Objects.requireNonNull(threads, "threads");
    this.workers = Workers.start(workers, threads, () -> work(), () -> stop());
  }

  @Override
  public long submit(T data) {
    Objects.requireNonNull(data, "data");
    synchronized (monitor) {
      if (closed) {
        throw new IllegalStateException("the pipeline is closed");
      }
      lastId++;
      Task<T> task = new Task<>(lastId, data);
      tasks.put(task.id, task);
      accepted.add(task);
      monitor.notifyAll();
      return task.id;
    }
  }

  @Override
  public TaskResult<T> await(long id) throws InterruptedException {
    synchronized (monitor) {
      Task<T> task = tasks.get(id);
      if (task == null) {
        throw new NoSuchElementException("no task " + id);
      }
      while (task.result == null) {
        monitor.wait();
      }
      return task.result;
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
    synchronized (monitor) {
      closed = true;
      monitor.notifyAll();
    }
  }

  private void work() {
    for (Task<T> task = next(); task != null; task = next()) {
      long begun = System.nanoTime();
      TaskResult<T> result = stages.run(task.id, task.data);
      tally.count(result.status(), System.nanoTime() - begun);
      finish(task, result);
    }
  }

  private @Nullable Task<T> next() {
    synchronized (monitor) {
      while (accepted.isEmpty() && !closed) {
        try {
          monitor.wait();
        } catch (InterruptedException e) {
          // Meant for a task that has ended; only a close ends a worker.
        }
      }
      return accepted.poll();
    }
  }

  private void finish(Task<T> task, TaskResult<T> result) {
    synchronized (monitor) {
      task.result = result;
      monitor.notifyAll();
    }
  }

  /** A task, and its result once there is one; guarded by the monitor. */
  private static final class Task<T> {
    private final long id;
    private final T data;
    private @Nullable TaskResult<T> result;

    Task(long id, T data) {
      this.id = id;
      this.data = data;
    }
  }
}
