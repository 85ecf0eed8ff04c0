package dev.gauntlet.handover;

/** A number that one thread leaves for another. */
public interface Handover {
  /** Leaves it. */
  void give(int value);

  /** Takes what was left, or 0. May wait for it. */
  int take();
}
