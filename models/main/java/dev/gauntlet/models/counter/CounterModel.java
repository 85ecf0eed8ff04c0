package dev.gauntlet.models.counter;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.counter.Counter;
import org.jetbrains.lincheck.datastructures.Operation;

/** All operations of a counter; the methods are as in the contract. */
@Model(
    value = "Counting and reading are explained by some order of the calls.",
    sequential = CounterSpecification.class)
public class CounterModel {
  private final Counter counter = Subject.make();

  @Operation
  public int increment() {
    return counter.increment();
  }

  @Operation
  public int decrement() {
    return counter.decrement();
  }

  @Operation
  public int get() {
    return counter.get();
  }
}
