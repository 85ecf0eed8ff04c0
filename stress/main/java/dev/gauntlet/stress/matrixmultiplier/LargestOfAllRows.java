package dev.gauntlet.stress.matrixmultiplier;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Eight rows for two threads, of which one has the largest element of all. */
@JCStressTest
@Description("all rows are divided by the largest element of the whole product")
@Outcome(id = "right, right", expect = ACCEPTABLE, desc = "the product as one thread computes it")
@Outcome(
    expect = FORBIDDEN,
    desc = "a row was divided by another number: the largest element was not known, or was lost")
@State
public class LargestOfAllRows {
  private static final int ROWS = 8;
  private static final int INNER = 16;
  private static final int COLUMNS = 512;
  private static final double[][] A = Multiplication.filled(ROWS, INNER, 1);
  private static final double[][] B = Multiplication.filled(INNER, COLUMNS, 1);
  private static final double[][] EXPECTED = Multiplication.filled(ROWS, COLUMNS, 0.5);

  static {
    // All elements of the product are 16, but for those of a row in the middle, which are 32.
    A[3][0] = 17;
    EXPECTED[3] = Multiplication.filled(1, COLUMNS, 1)[0];
  }

  private final Multiplication multiplication = new Multiplication(EXPECTED);

  @Actor
  public void caller(LL_Result result) {
    result.r1 = multiplication.compute(A, B);
  }

  @Actor
  public void reader(LL_Result result) {
    result.r2 = multiplication.await();
  }
}
