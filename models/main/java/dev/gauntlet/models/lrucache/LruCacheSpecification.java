package dev.gauntlet.models.lrucache;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a cache answers when one thread uses it. */
public class LruCacheSpecification {
  static final int CAPACITY = 2;

  private final Map<Integer, Integer> entries = new LinkedHashMap<>(16, 0.75f, true);

  public @Nullable Integer get(int key) {
    return entries.get(key);
  }

  public void put(int key, int value) {
    entries.put(key, value);
    if (entries.size() > CAPACITY) {
      Integer eldest = entries.keySet().iterator().next();
      entries.remove(eldest);
    }
  }

  public int size() {
    return entries.size();
  }
}
