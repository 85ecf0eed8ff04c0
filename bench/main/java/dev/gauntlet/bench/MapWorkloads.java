package dev.gauntlet.bench;

import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import dev.gauntlet.patterns.configstore.ConfigStore;
import dev.gauntlet.patterns.copyonwritelist.CopyOnWriteList;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import dev.gauntlet.patterns.guardedstate.GuardedState;
import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Maps, lists and single values. */
final class MapWorkloads {
  private static final int KEYS = 64;
  private static final int STRIPES = 16;

  private MapWorkloads() {}

  @SuppressWarnings("unchecked") // The keys and values are the benchmark's own.
  private static <C> Class<C> raw(Class<?> contract) {
    return (Class<C>) contract;
  }

  private static Integer key() {
    return ThreadLocalRandom.current().nextInt(KEYS);
  }

  static List<Workload<?>> all() {
    return List.of(map(), configStore(), list(), guardedMap(), guardedState(), memoizer());
  }

  private static Workload<ComputingMap<Integer, Integer>> map() {
    return new Workload<>(
        "concurrent-map",
        raw(ComputingMap.class),
        List.of(STRIPES),
        map -> () -> map.computeIfAbsent(key(), key -> key),
        "ConcurrentHashMap",
        () -> {
          ConcurrentMap<Integer, Integer> map = new ConcurrentHashMap<>();
          return () -> map.computeIfAbsent(key(), key -> key);
        });
  }

  private static Workload<ConfigStore<Integer>> configStore() {
    return new Workload<>(
        "config-store",
        raw(ConfigStore.class),
        List.of(0),
        store -> () -> store.update(before -> before + 1),
        "AtomicReference",
        MapWorkloads::atomicReference);
  }

  private static Workload<GuardedState<Integer>> guardedState() {
    return new Workload<>(
        "guarded-state",
        raw(GuardedState.class),
        List.of(0),
        state -> () -> state.update(before -> before + 1),
        "AtomicReference",
        MapWorkloads::atomicReference);
  }

  private static Operation atomicReference() {
    AtomicReference<Integer> state = new AtomicReference<>(0);
    return () -> state.updateAndGet(before -> before + 1);
  }

  private static Workload<CopyOnWriteList<Integer>> list() {
    return new Workload<>(
        "copy-on-write-list",
        raw(CopyOnWriteList.class),
        List.of(),
        list ->
            () -> {
              list.add(1);
              return list.remove(1);
            },
        "CopyOnWriteArrayList",
        () -> {
          List<Integer> list = new CopyOnWriteArrayList<>();
          return () -> {
            list.add(1);
            return list.remove((Object) 1);
          };
        });
  }

  private static Workload<GuardedMap<Integer, Integer>> guardedMap() {
    return new Workload<>(
        "guarded-map",
        raw(GuardedMap.class),
        List.of(),
        map ->
            () -> {
              Integer key = key();
              map.put(key, key);
              return map.get(key);
            },
        "ConcurrentHashMap",
        () -> {
          Map<Integer, Integer> map = new ConcurrentHashMap<>();
          return () -> {
            Integer key = key();
            map.put(key, key);
            return map.get(key);
          };
        });
  }

  private static Workload<Memoizer<Integer, Integer>> memoizer() {
    Function<Integer, Integer> function = key -> key;
    return new Workload<>(
        "memoizer",
        raw(Memoizer.class),
        List.of(function),
        memoizer -> () -> memoizer.compute(key()),
        "ConcurrentHashMap",
        () -> {
          ConcurrentMap<Integer, Integer> map = new ConcurrentHashMap<>();
          return () -> map.computeIfAbsent(key(), function);
        });
  }
}
