package dev.gauntlet.models.sequencelock;

import java.util.List;

/** What a sequence lock answers when one thread uses it. */
public class SequenceLockSpecification {
  private List<Long> pair = List.of(0L, 0L);

  public void write(long a, long b) {
    pair = List.of(a, b);
  }

  public List<Long> read() {
    return pair;
  }
}
