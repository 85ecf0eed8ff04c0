package dev.gauntlet.models.guardedmap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a guarded map answers when one thread uses it. */
public class GuardedMapSpecification {
  private final Map<Integer, Integer> entries = new HashMap<>();

  public @Nullable Integer get(int key) {
    return entries.get(key);
  }

  public @Nullable Integer put(int key, int value) {
    return entries.put(key, value);
  }

  public void putAll(int value) {
    entries.put(1, value);
    entries.put(2, value);
  }

  public @Nullable Integer getFromSnapshot(int key) {
    return entries.get(key);
  }
}
