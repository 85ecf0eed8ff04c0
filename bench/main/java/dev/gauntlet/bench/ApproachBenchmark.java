package dev.gauntlet.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many tasks a second each approach gets done, by the kind of their work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ApproachBenchmark {
  private static final int TASKS = 64;

  @Param({"ONE_THREAD", "PLATFORM_THREADS", "POOL", "FUTURES"})
  private Approach approach = Approach.ONE_THREAD;

  @Param private Work work = Work.CPU_BOUND;

  private List<Runnable> tasks = List.of();

  /** Makes the tasks. */
  @Setup
  public void prepare() {
    tasks = Collections.nCopies(TASKS, work::perform);
  }

  /** Gets all tasks done. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public void tasks() throws InterruptedException, ExecutionException {
    approach.runAll(tasks);
  }
}
