package dev.gauntlet.models.concurrentmap;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a concurrent map answers when one thread uses it. */
public class ComputingMapSpecification {
  private final Map<Integer, Integer> entries = new HashMap<>();

  public @Nullable Integer get(int key) {
    return entries.get(key);
  }

  public @Nullable Integer putIfAbsent(int key, int value) {
    return entries.putIfAbsent(key, value);
  }

  public Integer computeIfAbsent(int key, int value) {
    return entries.computeIfAbsent(key, any -> value);
  }

  public @Nullable Integer remove(int key) {
    return entries.remove(key);
  }
}
