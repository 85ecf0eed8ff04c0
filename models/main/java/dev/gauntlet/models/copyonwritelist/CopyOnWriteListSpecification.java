package dev.gauntlet.models.copyonwritelist;

import java.util.ArrayList;
import java.util.List;

/** What a copy-on-write list answers when one thread uses it. */
public class CopyOnWriteListSpecification {
  private final List<Integer> items = new ArrayList<>();

  public void add(int item) {
    items.add(item);
  }

  public boolean remove(int item) {
    return items.remove(Integer.valueOf(item));
  }

  public List<Integer> snapshot() {
    return new ArrayList<>(items);
  }
}
