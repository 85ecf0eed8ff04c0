package dev.gauntlet.patterns.copyonwritelist;

import dev.gauntlet.catalogue.Correct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Hands out the list that it holds, under its monitor, and copies it before the first change after
 * that: many changes in a row cost one copy.
 */
@Correct(way = "intrinsic monitor, a copy only if a snapshot is out")
public final class LazilyCopiedList<T> implements CopyOnWriteList<T> {
  private List<T> items = new ArrayList<>();
  private boolean shared;

  /** Makes an empty list. */
  public LazilyCopiedList() {}

  @Override
  public synchronized void add(T item) {
    Objects.requireNonNull(item, "item");
    own().add(item);
  }

  @Override
  public synchronized boolean remove(T item) {
    Objects.requireNonNull(item, "item");
    return items.contains(item) && own().remove(item);
  }

  @Override
  public synchronized List<T> snapshot() {
    shared = true;
    return Collections.unmodifiableList(items);
  }

  /** The items, in a list that no snapshot shows. */
  private List<T> own() {
    if (shared) {
      items = new ArrayList<>(items);
      shared = false;
    }
    return items;
  }
}
