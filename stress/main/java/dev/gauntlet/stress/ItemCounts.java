package dev.gauntlet.stress;

import org.openjdk.jcstress.infra.results.III_Result;

/**
 * How often two actors took each of some items out of a structure. Each actor counts for itself,
 * and the arbiter what is left, so that counting orders nothing between the actors.
 */
public final class ItemCounts {
  private final int[] first;
  private final int[] second;

  /**
   * Creates counts of zero.
   *
   * @param items how many items there are; they are numbered from zero
   */
  public ItemCounts(int items) {
    first = new int[items];
    second = new int[items];
  }

  /** Counts an item that the first actor took, or that the arbiter found left. */
  public void byFirst(int item) {
    first[item]++;
  }

  /** Counts an item that the second actor took. */
  public void bySecond(int item) {
    second[item]++;
  }

  /** Tells how many items were taken once, how many never, and how many more than once. */
  public void tell(III_Result result) {
    for (int item = 0; item < first.length; item++) {
      int times = first[item] + second[item];
      result.r1 += times == 1 ? 1 : 0;
      result.r2 += times == 0 ? 1 : 0;
      result.r3 += times > 1 ? 1 : 0;
    }
  }
}
