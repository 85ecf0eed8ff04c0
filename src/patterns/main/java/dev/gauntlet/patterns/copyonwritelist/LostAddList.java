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
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps an unmodifiable list in an atomic reference. Removing swaps in a changed copy only if no
 * other was faster; adding sets its copy whatever has happened meanwhile.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Adding held to need no second try, because unlike removing it cannot fail",
    member = "add",
    schedule =
        "A copies the empty list; B adds 2; A sets its copy with 1 alone: the list has lost what B"
            + " added",
    fix = "Swap the copy in by compareAndSet, and begin anew if that fails",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class LostAddList<T> implements CopyOnWriteList<T> {
  private final AtomicReference<List<T>> items = new AtomicReference<>(List.of());

  /** Makes an empty list. */
  public LostAddList() {}

  @Override
  public void add(T item) {
    Objects.requireNonNull(item, "item");
    List<T> after = new ArrayList<>(snapshot());
    after.add(item);
    items.set(Collections.unmodifiableList(after));
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
