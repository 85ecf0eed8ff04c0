package quentin;

import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Every key has a cell with its own lock, so different keys do not wait for each other. */
public class CellMemoizer<K, V> implements Memoizer<K, V> {
  private final ConcurrentMap<K, Cell> cells = new ConcurrentHashMap<>();
  private final Function<? super K, ? extends V> function;

  public CellMemoizer(Function<? super K, ? extends V> function) {
    this.function = Objects.requireNonNull(function);
  }

  @Override
  public V compute(K key) {
    Objects.requireNonNull(key);
    Cell cell = cells.get(key);
    if (cell == null) {
      Cell fresh = new Cell();
      Cell other = cells.putIfAbsent(key, fresh);
      cell = other == null ? fresh : other;
    }
    return cell.value(key);
  }

  private class Cell {
    private boolean filled;
    private V value;

    synchronized V value(K key) {
      if (!filled) {
        value = function.apply(key); // throws -> stays empty, next one tries again
        filled = true;
      }
      return value;
    }
  }
}
