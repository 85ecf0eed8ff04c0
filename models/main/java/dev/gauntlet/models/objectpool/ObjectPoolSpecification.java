package dev.gauntlet.models.objectpool;

import java.util.HashMap;
import java.util.Map;

/** What an object pool answers when one thread plays all of them. */
public class ObjectPoolSpecification {
  /** More than all the calls of one run can borrow. */
  static final int OBJECTS = 16;

  private final Map<Integer, Integer> held = new HashMap<>();
  private int out;

  public boolean borrowAlone(int thread) {
    held.merge(thread, 1, Integer::sum);
    out++;
    return true;
  }

  public boolean giveBack(int thread) {
    int own = held.getOrDefault(thread, 0);
    if (own == 0) {
      return false;
    }
    held.put(thread, own - 1);
    out--;
    return true;
  }

  public int idle() {
    return OBJECTS - out;
  }
}
