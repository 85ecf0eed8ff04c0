package dev.gauntlet.evidence;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a thread was when it was looked at.
 *
 * @param id the thread's
 * @param name the thread's
 * @param state what it did
 * @param stops how often it has ever waited or been blocked; unchanged between two looks, it is
 *     still the same stop
 * @param waitsFor the class of what it waits for or is blocked on, if that is known
 * @param owner the thread that holds what it waits for, 0 if nobody does or it is not known
 * @param ownerName that thread's name
 * @param stack where it is, innermost first
 */
public record ThreadLook(
    long id,
    String name,
    Thread.State state,
    long stops,
    @Nullable String waitsFor,
    long owner,
    @Nullable String ownerName,
    List<StackTraceElement> stack) {

  private static final String FORK_JOIN = "java.util.concurrent.ForkJoinPool";

  public ThreadLook {
    stack = List.copyOf(stack);
  }

  /** What the JVM says of a thread. */
  public static ThreadLook of(ThreadInfo info) {
    return new ThreadLook(
        info.getThreadId(),
        info.getThreadName(),
        info.getThreadState(),
        info.getBlockedCount() + info.getWaitedCount(),
        info.getLockInfo() == null ? null : info.getLockInfo().getClassName(),
        Math.max(0, info.getLockOwnerId()),
        info.getLockOwnerName(),
        Arrays.asList(info.getStackTrace()));
  }

  /** Whether it can only go on when another thread lets it. */
  public boolean isStopped() {
    return state == Thread.State.BLOCKED || state == Thread.State.WAITING;
  }

  /** Whether it is parked, and so can be woken without harm to a program that rechecks. */
  public boolean isParked() {
    return state == Thread.State.WAITING
        && !stack.isEmpty()
        && stack.get(0).getMethodName().equals("park");
  }

  /** Whether it waits for another thread's end. */
  public boolean isJoining() {
    return state == Thread.State.WAITING && isIn("java.lang.Thread", "join");
  }

  /** Whether it ends the JVM. */
  public boolean isExiting() {
    return isIn("java.lang.Runtime", "exit");
  }

  /** Whether it is an idle thread of a pool, which ends when its time is up and wakes nobody. */
  public boolean isIdle() {
    return state == Thread.State.TIMED_WAITING && isInPool();
  }

  /** Whether it is a thread of a pool that waits for its next task. */
  boolean isInPool() {
    return isIn(FORK_JOIN, "awaitWork")
        || (isIn("java.util.concurrent.ThreadPoolExecutor", "getTask")
            && stack.stream()
                .noneMatch(frame -> frame.getClassName().endsWith("DelayedWorkQueue")));
  }

  private boolean isIn(String className, String method) {
    return stack.stream()
        .anyMatch(
            frame ->
                frame.getClassName().equals(className) && frame.getMethodName().equals(method));
  }
}
