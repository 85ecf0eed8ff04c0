package dev.gauntlet.engine.vmlens;

/**
 * Two accesses that nothing orders.
 *
 * @param first the write, if only one of them writes
 * @param second the other
 */
record Race(EventLine first, EventLine second) {
  /** The variable, such as {@code Counter.value} or {@code array[0]}. */
  String variable() {
    String element = first.element();
    return element.substring(element.lastIndexOf('/') + 1).replace('$', '.');
  }
}
