package dev.gauntlet.engine.vmlens;

import java.util.List;

/**
 * One event of an interleaving, as VMLens reports it.
 *
 * @param position where it stands among the events; those that nothing orders can share one
 * @param thread the thread's name
 * @param operation what it does, such as {@code Read}, {@code Monitor Enter} or {@code Thread
 *     Start}
 * @param race whether nothing orders it with an access of another thread
 * @param element the field, such as {@code a/b/Counter.value}, or {@code array[0]}; empty for locks
 * @param object a number for the object, or the thread that is started or joined
 * @param stack the methods that it happens in, innermost first, such as {@code
 *     a/b/Counter.increment}
 */
record EventLine(
    int position,
    String thread,
    String operation,
    boolean race,
    String element,
    String object,
    List<String> stack) {

  private static final String RACE = "Data Race";

  EventLine {
    stack = List.copyOf(stack);
  }

  /** Reads VMLens's own words. */
  static EventLine of(
      int position,
      String thread,
      String operation,
      String element,
      String object,
      List<String> stack) {
    String plain = operation.replaceAll("<[^>]*>", "").trim();
    boolean race = plain.startsWith(RACE);
    String what = race ? plain.substring(RACE.length()).trim() : plain;
    return new EventLine(position, thread, what, race, element.trim(), object.trim(), stack);
  }

  /** What sort of event it is. */
  enum Kind {
    /** Takes a lock. */
    ENTER,
    /** Gives a lock back. */
    EXIT,
    /** Calls a method that VMLens takes for one access, of an atomic class say. */
    METHOD,
    /** Reads or writes a variable. */
    ACCESS
  }

  /** What sort of event it is, unless it starts or joins a thread. */
  Kind kind() {
    if (operation.endsWith(" Enter")) {
      return Kind.ENTER;
    }
    if (operation.endsWith(" Exit")) {
      return Kind.EXIT;
    }
    return element.startsWith("java/") && !isPlain() ? Kind.METHOD : Kind.ACCESS;
  }

  /** Whether the lock is a monitor. */
  boolean isMonitor() {
    return operation.startsWith("Monitor ");
  }

  /** The lock that is taken or given back, such as {@code ReentrantLock #1}. */
  String lock() {
    String kind = operation.replaceFirst(" (Enter|Exit)$", "");
    String name = isMonitor() ? "monitor" : kind;
    return object.isEmpty() ? name : name + " #" + object;
  }

  /** Whether it begins or ends a wait: for a condition of a lock, or for the result of a future. */
  boolean isWait() {
    return operation.contains(" Wait ");
  }

  /** Whether it ends the wait of others. */
  boolean isNotification() {
    return operation.endsWith(" Notify");
  }

  /** What is waited on: the lock of the condition, or the future. */
  String waitedOn() {
    return lock().replaceFirst(" (Wait|Notify)", "");
  }

  /** Whether it is a write, or both a read and a write. */
  boolean isWrite() {
    return operation.endsWith("Write");
  }

  /** Whether it is a read, or both a read and a write. */
  boolean isRead() {
    return operation.contains("Read");
  }

  /** The field that it accesses, or the object of an atomic class, of one object. */
  String variable() {
    return (kind() == Kind.METHOD ? owner(element) : element) + " #" + object;
  }

  /** Whether it accesses a variable that is not volatile. */
  boolean isPlain() {
    return operation.equals("Read") || operation.equals("Write") || operation.equals("ReadWrite");
  }

  /** The class of a method or field in VMLens's words, such as {@code a/b/Counter}. */
  static String owner(String member) {
    int dot = member.lastIndexOf('.');
    return dot < 0 ? member : member.substring(0, dot);
  }

  /** The name of a method or field in VMLens's words. */
  static String name(String member) {
    return member.substring(member.lastIndexOf('.') + 1);
  }
}
