package dev.gauntlet.patterns.copyonwritelist;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Swaps in a changed copy, and begins anew if another was faster. */
@Correct(way = "lock-free, compare-and-set of an unmodifiable list")
public final class CompareAndSetList<T> implements CopyOnWriteList<T> {
  private final AtomicReference<List<T>> items = new AtomicReference<>(List.of());

  /** Makes an empty list. */
  public CompareAndSetList() {}

  @Override
  public void add(T item) {
    Objects.requireNonNull(item, "item");
    List<T> before;
    List<T> after;
    do {
      before = snapshot();
      after = new ArrayList<>(before.size() + 1);
      after.addAll(before);
      after.add(item);
    } while (!items.compareAndSet(before, Collections.unmodifiableList(after)));
  }

  @Override
  public boolean remove(T item) {
    Objects.requireNonNull(item, "item");
    while (true) {
      List<T> before = snapshot();
      List<T> after = new ArrayList<>(before);
      if (!after.remove(item)) {
        return false;
      }
      if (items.compareAndSet(before, Collections.unmodifiableList(after))) {
        return true;
      }
    }
  }

  @Override
  public List<T> snapshot() {
    return Objects.requireNonNull(items.get());
  }
}
