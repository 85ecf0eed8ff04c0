package dev.gauntlet.patterns.copyonwritelist;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Hands out the list that it holds, and copies it before the first change after that. Changes are
 * made under the monitor, but a snapshot is taken without it, so it may be of the very list that is
 * being changed.
 */
@Buggy(
    defect = Defect.ESCAPED_STATE,
    cwe = "CWE-374",
    origin = "Two volatile fields held to make a snapshot that needs no lock",
    member = "snapshot",
    schedule =
        "W begins to add, sees that no snapshot is out, and is about to change the list in place; R"
            + " takes a snapshot, which is that list; W changes it: the snapshot has changed",
    fix = "Declare snapshot synchronized",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class LiveArrayList<T> implements CopyOnWriteList<T> {
  private volatile List<T> items = new ArrayList<>();
  private volatile boolean shared;

  /** Makes an empty list. */
  public LiveArrayList() {}

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
  public List<T> snapshot() {
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
