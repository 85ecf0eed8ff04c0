package dev.gauntlet.stress.matrixmultiplier;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Three rows for two threads, each long in the making. */
@JCStressTest
@Description("rows that do not divide evenly among the threads are each computed once")
@Outcome(id = "right, right", expect = ACCEPTABLE, desc = "the product as one thread computes it")
@Outcome(
    expect = FORBIDDEN,
    desc = "an element is wrong: two threads added up the same row, or divided it differently")
@State
public class RowsThatDoNotDivideEvenly {
  private static final int ROWS = 3;
  private static final int INNER = 128;
  private static final int COLUMNS = 512;
  private static final double[][] A = Multiplication.filled(ROWS, INNER, 1);
  private static final double[][] B = Multiplication.filled(INNER, COLUMNS, 1);
  private static final double[][] EXPECTED = Multiplication.filled(ROWS, COLUMNS, 1);

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
