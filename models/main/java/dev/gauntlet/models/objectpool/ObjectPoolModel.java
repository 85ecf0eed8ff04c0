package dev.gauntlet.models.objectpool;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * All operations of a pool with more objects than are ever borrowed, so that nobody waits. Which
 * object is lent is not promised; that nobody else has it is.
 */
@Model(
    value = "What is borrowed has one user, and idle counts what is not out.",
    sequential = ObjectPoolSpecification.class)
public class ObjectPoolModel {
  private static final int MOST_THREADS = 8;

  private final AtomicIntegerArray users = new AtomicIntegerArray(ObjectPoolSpecification.OBJECTS);
  private final List<Deque<Integer>> held = new ArrayList<>();
  private final ObjectPool<Integer> pool;

  public ObjectPoolModel() {
    List<Integer> objects = new ArrayList<>();
    for (int i = 0; i < ObjectPoolSpecification.OBJECTS; i++) {
      objects.add(i);
    }
    pool = Subject.make(objects);
    for (int i = 0; i < MOST_THREADS; i++) {
      held.add(new ArrayDeque<>());
    }
  }

  @Operation
  public boolean borrowAlone(@Param(gen = ThreadIdGen.class) int thread) throws Exception {
    Integer object = pool.borrow();
    held.get(thread).add(object);
    return users.incrementAndGet(object) == 1;
  }

  @Operation
  public boolean giveBack(@Param(gen = ThreadIdGen.class) int thread) {
    Integer object = held.get(thread).poll();
    if (object == null) {
      return false;
    }
    users.decrementAndGet(object);
    pool.giveBack(object);
    return true;
  }

  @Operation
  public int idle() {
    return pool.idle();
  }
}
