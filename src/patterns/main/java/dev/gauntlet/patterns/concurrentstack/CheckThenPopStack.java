package dev.gauntlet.patterns.concurrentstack;

import static dev.gauntlet.catalogue.Engine.JCSTRESS;
import static dev.gauntlet.catalogue.Engine.LINCHECK;
import static dev.gauntlet.catalogue.Engine.VMLENS;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Guards a deque by its own monitor, but pops in two steps that take it one after the other: the
 * stack that was not empty may be when its top is removed.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Two methods that are synchronized each, taken to be synchronized together",
    member = "pop",
    schedule =
        "The stack holds 1. A and B each find a size of 1; A removes 1; B removes from an empty"
            + " deque, which throws NoSuchElementException",
    fix = "Look and remove under one lock, or remove by poll, which answers null when it is empty",
    flaggedBy = {LINCHECK, JCSTRESS, VMLENS})
public final class CheckThenPopStack<T> implements ConcurrentStack<T> {
  private final Deque<T> items = new ArrayDeque<>();

  /** Makes an empty stack. */
  public CheckThenPopStack() {}

  @Override
  public synchronized void push(T item) {
    items.push(item);
  }

  @Override
  public @Nullable T pop() {
    if (size() == 0) {
      return null;
    }
    return removeTop();
  }

  @Override
  public synchronized int size() {
    return items.size();
  }

  private synchronized T removeTop() {
    return items.pop();
  }
}
