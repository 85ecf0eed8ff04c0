package dev.gauntlet.models.copyonwritelist;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.copyonwritelist.CopyOnWriteList;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** All operations of a copy-on-write list. */
@Model(
    value = "Changes and snapshots of the list are explained by some order of the calls.",
    sequential = CopyOnWriteListSpecification.class)
@Param(name = "item", gen = IntGen.class, conf = "1:2")
public class CopyOnWriteListModel {
  private final CopyOnWriteList<Integer> list = Subject.make();

  @Operation
  public void add(@Param(name = "item") int item) {
    list.add(item);
  }

  @Operation
  public boolean remove(@Param(name = "item") int item) {
    return list.remove(item);
  }

  @Operation
  public List<Integer> snapshot() {
    return new ArrayList<>(list.snapshot());
  }
}
