package dev.gauntlet.canary;

/** Something that threads wait for until it is opened. */
public interface Gate {
  /** Lets everyone pass from now on. */
  void open();

  /** Waits until the gate is open. */
  void pass() throws InterruptedException;
}
