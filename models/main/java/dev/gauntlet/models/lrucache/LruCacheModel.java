package dev.gauntlet.models.lrucache;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.lrucache.LruCache;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** All operations of a cache of two entries; the methods are as in the contract. */
@Model(
    value = "Gets, puts and sizes, and which entry leaves, are explained by some order of calls.",
    sequential = LruCacheSpecification.class)
@Param(name = "key", gen = IntGen.class, conf = "1:3")
@Param(name = "value", gen = IntGen.class, conf = "1:3")
public class LruCacheModel {
  private final LruCache<Integer, Integer> cache = Subject.make(LruCacheSpecification.CAPACITY);

  @Operation
  public @Nullable Integer get(@Param(name = "key") int key) {
    return cache.get(key);
  }

  @Operation
  public void put(@Param(name = "key") int key, @Param(name = "value") int value) {
    cache.put(key, value);
  }

  @Operation
  public int size() {
    return cache.size();
  }
}
