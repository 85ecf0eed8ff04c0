package dev.gauntlet.patterns.matrixmultiplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.Random;

/** One thread, unless only correct variants are asked. */
@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class MatrixMultiplierContractTest {
  private static final double[][] ONE = {{1}};

  @EachVariant
  void should_refuse_to_be_made_if_it_has_no_thread(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1));
  }

  @EachVariant
  void should_refuse_null(Variant variant) {
    MatrixMultiplier multiplier = variant.make(1);

    assertThatNullPointerException().isThrownBy(() -> multiplier.multiplyNormalized(null, ONE));
    assertThatNullPointerException().isThrownBy(() -> multiplier.multiplyNormalized(ONE, null));
  }

  @EachVariant
  void should_refuse_matrices_that_do_not_fit(Variant variant) {
    MatrixMultiplier multiplier = variant.make(1);
    double[][] wide = {{1, 2}};

    assertThatIllegalArgumentException().isThrownBy(() -> multiplier.multiplyNormalized(wide, ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> multiplier.multiplyNormalized(wide, wide));
  }

  @EachVariant
  void should_divide_the_product_by_its_largest_element(Variant variant) throws Exception {
    MatrixMultiplier multiplier = variant.make(1);
    double[][] a = {{1, 2}, {3, 4}};
    double[][] b = {{1, -5}, {2, -6}};

    double[][] result = multiplier.multiplyNormalized(a, b);

    double[][] expected = {{5.0 / 39, -17.0 / 39}, {11.0 / 39, -39.0 / 39}};
    assertThat(result).isDeepEqualTo(expected);
  }

  @EachVariant
  void should_leave_its_arguments_as_they_are(Variant variant) throws Exception {
    MatrixMultiplier multiplier = variant.make(1);
    double[][] a = {{3}, {6}};
    double[][] b = {{2, 1}};

    double[][] result = multiplier.multiplyNormalized(a, b);

    assertThat(result).isDeepEqualTo(new double[][] {{0.5, 0.25}, {1, 0.5}});
    assertThat(a).isDeepEqualTo(new double[][] {{3}, {6}});
    assertThat(b).isDeepEqualTo(new double[][] {{2, 1}});
    assertThat(multiplier.multiplyNormalized(a, b)).isNotSameAs(result).isDeepEqualTo(result);
  }

  @EachVariant
  void should_leave_the_product_if_it_is_all_zero(Variant variant) throws Exception {
    MatrixMultiplier multiplier = variant.make(1);

    assertThat(multiplier.multiplyNormalized(new double[2][2], new double[2][3]))
        .isDeepEqualTo(new double[2][3]);
  }

  @EachVariant
  void should_do_without_its_other_threads_if_there_is_one_row(Variant variant) throws Exception {
    MatrixMultiplier multiplier = variant.make(1);

    assertThat(multiplier.multiplyNormalized(ONE, ONE)).isDeepEqualTo(ONE);
  }

  @EachCorrectVariant
  void should_compute_what_one_thread_computes_to_the_last_bit(Variant variant) throws Exception {
    double[][] a = random(23, 17);
    double[][] b = random(17, 9);
    double[][] expected = ofOneThread(a, b);

    for (int threads : new int[] {1, 2, 3, 8, 30}) {
      MatrixMultiplier multiplier = variant.make(threads);
      assertThat(multiplier.multiplyNormalized(a, b)).isDeepEqualTo(expected);
    }
  }

  @EachCorrectVariant
  void should_throw_and_serve_the_next_call_if_the_caller_is_interrupted(Variant variant)
      throws Exception {
    MatrixMultiplier multiplier = variant.make(2);
    double[][] a = random(100, 200);
    double[][] b = random(200, 200);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> multiplier.multiplyNormalized(a, b))
        .isInstanceOf(InterruptedException.class);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(multiplier.multiplyNormalized(ONE, ONE)).isDeepEqualTo(ONE);
  }

  private static double[][] random(int rows, int columns) {
    Random random = new Random(7);
    double[][] matrix = new double[rows][columns];
    for (double[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextDouble() - 0.5;
      }
    }
    return matrix;
  }

  private static double[][] ofOneThread(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    double largest = 0;
    for (int row = 0; row < a.length; row++) {
      for (int column = 0; column < b[0].length; column++) {
        for (int k = 0; k < b.length; k++) {
          product[row][column] += a[row][k] * b[k][column];
        }
        largest = Math.max(largest, Math.abs(product[row][column]));
      }
    }
    for (double[] row : product) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= largest;
      }
    }
    return product;
  }
}
