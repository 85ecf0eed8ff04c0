package dev.gauntlet.models.memoizer;

/** What a memoizer answers when one thread uses it. */
public class MemoizerSpecification {
  public String compute(int key) {
    return key + ": 1";
  }

  public String runsAfterCompute(int key) {
    return key + ": 1 of 1";
  }
}
