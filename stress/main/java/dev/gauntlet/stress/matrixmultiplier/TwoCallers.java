package dev.gauntlet.stress.matrixmultiplier;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.matrixmultiplier.MatrixMultiplier;
import java.util.Arrays;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads that use one multiplier of two threads at the same time. */
@JCStressTest
@Description("two callers at once each get their own product")
@Outcome(
    id = "[[0.25], [1.0]], [[1.0], [0.5]]",
    expect = ACCEPTABLE,
    desc = "each got the product of its own matrices")
@Outcome(expect = FORBIDDEN, desc = "a product was changed by the other's")
@State
public class TwoCallers {
  private static final double[][] ONE = {{1}, {4}};
  private static final double[][] TWO = {{16}, {8}};
  private static final double[][] FACTOR = {{2}};

  private final MatrixMultiplier multiplier = Subject.make(2);

  @Actor
  public void first(LL_Result result) {
    result.r1 = multiply(ONE);
  }

  @Actor
  public void second(LL_Result result) {
    result.r2 = multiply(TWO);
  }

  private String multiply(double[][] matrix) {
    return Blocking.call(() -> Arrays.deepToString(multiplier.multiplyNormalized(matrix, FACTOR)));
  }
}
