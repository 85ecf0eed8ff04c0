package dev.gauntlet.engine.vmlens;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What VMLens models of the ways in which threads order what they do, release 1.2.17. Every entry
 * was tried: a correct hand-over of a plain field through it, where VMLens must see no race.
 *
 * <p>What it models: {@code synchronized}, volatile fields, the start and end of threads, {@link
 * java.util.concurrent.locks.ReentrantLock} and {@link
 * java.util.concurrent.locks.ReentrantReadWriteLock} with {@code lock()} and {@code tryLock()},
 * their conditions, {@link java.util.concurrent.CyclicBarrier} (which is built of these), thread
 * pools and their futures, the atomic classes in their volatile mode, single operations of the
 * concurrent maps and linked queues, and {@link java.util.concurrent.CopyOnWriteArrayList}.
 *
 * <p>What it does not model, and so reports races that are none: {@code Object.wait} (it does not
 * see that the monitor is taken again), {@code lockInterruptibly}, {@code tryLock} with a time
 * limit, semaphores, latches, phasers, exchangers, blocking queues, {@link
 * java.util.concurrent.CompletableFuture}, stamped locks, {@code LockSupport}, handles to variables
 * and field updaters, the weaker modes of the atomic classes, fork-join pools, timers, views and
 * iterators of concurrent maps. All that is not named here counts as not modelled.
 */
final class Synchronizers {
  private static final String CONCURRENT = "java/util/concurrent/";
  private static final String LOCKS = CONCURRENT + "locks/";
  private static final String ATOMIC = CONCURRENT + "atomic/";
  private static final Pattern WEAK_MODE =
      Pattern.compile(".*(Plain|Opaque|Acquire|Release)|lazySet|weakCompareAndSet.*");
  private static final Pattern VIEW =
      Pattern.compile(
          "keySet|values|entrySet|newKeySet|keys|elements|iterator|stream|descending.*|toArray");

  /** Methods that are not modelled of classes that otherwise are. */
  private static final Map<String, Set<String>> NOT_MODELLED =
      Map.of(
          "java/lang/Object", Set.of("wait"),
          "java/lang/Thread", Set.of("isAlive", "getState", "interrupt"),
          "java/util/concurrent/TimeUnit", Set.of("timedWait", "timedJoin"));

  private static final Set<String> LOCK_METHODS =
      Set.of("<init>", "lock", "unlock", "newCondition", "readLock", "writeLock");

  /** Classes all of whose methods are modelled or do not synchronize. */
  private static final Set<String> MODELLED =
      Set.of(
          "Callable",
          "CopyOnWriteArrayList",
          "CopyOnWriteArraySet",
          "CyclicBarrier",
          "BrokenBarrierException",
          "CancellationException",
          "ExecutionException",
          "RejectedExecutionException",
          "TimeoutException",
          "Executor",
          "Executors",
          "Future",
          "FutureTask",
          "RunnableFuture",
          "ThreadFactory",
          "ThreadLocalRandom",
          "TimeUnit");

  private static final Set<String> POOLS = Set.of("ExecutorService", "ThreadPoolExecutor");
  private static final Set<String> COLLECTIONS =
      Set.of(
          "ConcurrentMap",
          "ConcurrentHashMap",
          "ConcurrentNavigableMap",
          "ConcurrentSkipListMap",
          "ConcurrentLinkedQueue",
          "ConcurrentLinkedDeque");

  private Synchronizers() {}

  /**
   * Whether VMLens sees the order that a call gives, or the call gives none.
   *
   * @param owner the class called, such as {@code java/util/concurrent/Semaphore}
   * @param timed whether the call takes a time limit, as far as its descriptor tells
   */
  static boolean isModelled(String owner, String method, boolean timed) {
    if (NOT_MODELLED.getOrDefault(owner, Set.of()).contains(method)) {
      return false;
    }
    if (owner.equals("java/lang/Thread") && method.equals("join")) {
      return !timed;
    }
    if (owner.startsWith(LOCKS)) {
      return isModelledLock(owner.substring(LOCKS.length()), method, timed);
    }
    if (owner.startsWith(ATOMIC)) {
      return !owner.endsWith("FieldUpdater") && !WEAK_MODE.matcher(method).matches();
    }
    if (owner.startsWith(CONCURRENT)) {
      return isModelled(owner.substring(CONCURRENT.length()), method);
    }
    return !owner.startsWith("java/lang/invoke/VarHandle")
        && !owner.startsWith("sun/misc/Unsafe")
        && !owner.startsWith("java/util/Timer");
  }

  /** Whether a call makes a pool whose tasks VMLens runs on threads of their own. */
  static boolean isPool(String owner, String method) {
    return (owner.equals(CONCURRENT + "Executors") && method.startsWith("new"))
        || (owner.endsWith("ThreadPoolExecutor") && method.equals("<init>"));
  }

  private static boolean isModelled(String name, String method) {
    if (COLLECTIONS.contains(name)) {
      return !VIEW.matcher(method).matches();
    }
    if (POOLS.contains(name)) {
      return !method.equals("shutdownNow") && !method.equals("invokeAny");
    }
    return MODELLED.contains(name);
  }

  private static boolean isModelledLock(String name, String method, boolean timed) {
    return switch (name) {
      case "Condition" -> true;
      case "Lock",
          "ReentrantLock",
          "ReadWriteLock",
          "ReentrantReadWriteLock",
          "ReentrantReadWriteLock$ReadLock",
          "ReentrantReadWriteLock$WriteLock" ->
          LOCK_METHODS.contains(method)
              || (method.equals("tryLock") && !timed)
              || method.startsWith("is")
              || method.startsWith("get")
              || method.startsWith("has");
      default -> false;
    };
  }
}
