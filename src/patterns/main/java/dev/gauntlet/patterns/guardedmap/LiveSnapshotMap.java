package dev.gauntlet.patterns.guardedmap;

import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map whose snapshots are the guarded map itself, which a writer leaves to them before its
 * change. A snapshot taken between the two stays live: the change is made in it.
 */
@Buggy(
    defect = Defect.ESCAPED_STATE,
    cwe = "CWE-374",
    origin = "Snapshots without copying, for maps that are seldom changed",
    member = "put",
    schedule =
        "W puts 2 for a key that has 1, finds the map lent to nobody and lets the monitor go; R"
            + " takes a snapshot, which is the map itself, and reads 1 in it; W sets 2: the"
            + " snapshot changes under its reader",
    fix = "Copy for every snapshot, or leave the lent map in the same step that changes it",
    flaggedBy = {LINCHECK, VMLENS})
public final class LiveSnapshotMap<K, V> implements GuardedMap<K, V> {
  private Map<K, V> entries = new HashMap<>();
  private boolean lent;
  private long reads;
  private long writes;

  @Override
  public synchronized @Nullable V get(K key) {
    V value = entries.get(Objects.requireNonNull(key, "key"));
    reads++;
    return value;
  }

  @Override
  public @Nullable V put(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    leaveLentMap();
    synchronized (this) {
      writes++;
      return entries.put(key, value);
    }
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    Map<K, V> complete = Map.copyOf(entries);
    leaveLentMap();
    synchronized (this) {
      writes++;
      this.entries.putAll(complete);
    }
  }

  @Override
  public synchronized Map<K, V> snapshot() {
    reads++;
    lent = true;
    return Collections.unmodifiableMap(entries);
  }

  @Override
  public synchronized AccessStatistics statistics() {
    return new AccessStatistics(reads, writes);
  }

  /** Leaves a map that snapshots have to those, and goes on with a copy. */
  private synchronized void leaveLentMap() {
    if (lent) {
      entries = new HashMap<>(entries);
      lent = false;
    }
  }
}
