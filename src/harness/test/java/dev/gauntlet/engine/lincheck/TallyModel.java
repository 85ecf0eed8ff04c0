package dev.gauntlet.engine.lincheck;

import dev.gauntlet.canary.Tally;
import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import org.jetbrains.lincheck.datastructures.Operation;

/** A tally whose increments take effect one after the other. */
@Model(value = "Increments count one after the other.", sequential = TallyModel.Sequential.class)
public class TallyModel {
  private final Tally tally = Subject.make();

  @Operation
  public int increment() {
    return tally.increment();
  }

  /** A tally for one thread. */
  public static class Sequential {
    private int value;

    public int increment() {
      return ++value;
    }
  }
}
