package dev.gauntlet.grade.assignment;

import java.util.ArrayList;
import java.util.List;

/** Divides hundredths of points so that nothing is lost. */
final class Shares {
  private Shares() {}

  /** Divides a whole as equally as can be; the first ones get what is left over. */
  static List<Integer> of(int whole, int parts) {
    List<Integer> shares = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      shares.add(whole / parts + (i < whole % parts ? 1 : 0));
    }
    return shares;
  }
}
