package dev.gauntlet.engine.jcstress;

/** What the outcome tests here are asked of: two calls that two actors make at once. */
public interface Meeting {
  /** The first actor's call. */
  int left() throws Exception;

  /** The second actor's call. */
  int right() throws Exception;
}
