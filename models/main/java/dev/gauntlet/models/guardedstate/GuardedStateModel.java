package dev.gauntlet.models.guardedstate;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.guardedstate.GuardedState;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** A guarded number, and changes of it whose order shows. */
@Model(
    value = "Reads, updates and updates that fail are explained by some order of the calls.",
    sequential = GuardedStateSpecification.class)
@Param(name = "amount", gen = IntGen.class, conf = "1:3")
public class GuardedStateModel {
  private final GuardedState<Integer> state = Subject.make(1);

  @Operation
  public int read() {
    return state.read();
  }

  @Operation
  public int add(@Param(name = "amount") int amount) {
    return state.update(before -> before + amount);
  }

  @Operation
  public int doubled() {
    return state.update(before -> before * 2);
  }

  @Operation
  public int failToAdd() {
    return state.update(
        before -> {
          throw new IllegalStateException("expected");
        });
  }
}
