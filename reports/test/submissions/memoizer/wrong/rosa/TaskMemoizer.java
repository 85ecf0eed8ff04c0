import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public class TaskMemoizer<K, V> implements Memoizer<K, V> {
  private final ConcurrentHashMap<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();
  private final Function<K, V> function;

  public TaskMemoizer(Function<K, V> function) {
    this.function = Objects.requireNonNull(function);
  }

  @Override
  public V compute(K key) {
    FutureTask<V> task = tasks.get(key);
    if (task == null) {
      task = new FutureTask<>(() -> function.apply(key));
      tasks.put(key, task);
      task.run();
    }
    return result(key, task);
  }

  private V result(K key, FutureTask<V> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // wait on, tell the caller later
        } catch (ExecutionException e) {
          tasks.remove(key, task);
          if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
          if (e.getCause() instanceof Error) throw (Error) e.getCause();
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
