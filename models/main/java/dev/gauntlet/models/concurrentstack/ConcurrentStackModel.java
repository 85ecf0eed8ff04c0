package dev.gauntlet.models.concurrentstack;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.concurrentstack.ConcurrentStack;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** All operations of a stack that holds one item at first; the methods are as in the contract. */
@Model(
    value = "Pushes, pops and sizes are explained by some order of the calls.",
    sequential = ConcurrentStackSpecification.class)
@Param(name = "item", gen = IntGen.class, conf = "1:3")
public class ConcurrentStackModel {
  private final ConcurrentStack<Integer> stack = Subject.make();

  public ConcurrentStackModel() {
    stack.push(ConcurrentStackSpecification.FIRST);
  }

  @Operation
  public void push(@Param(name = "item") int item) {
    stack.push(item);
  }

  @Operation
  public @Nullable Integer pop() {
    return stack.pop();
  }

  @Operation
  public int size() {
    return stack.size();
  }
}
