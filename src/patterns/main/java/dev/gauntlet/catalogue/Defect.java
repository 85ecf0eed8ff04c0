package dev.gauntlet.catalogue;

import java.util.Set;

/** The classes of concurrency defects that the catalogue knows. */
public enum Defect {
  /** A lost update, or a check whose answer is stale when it is acted upon. */
  ATOMICITY("CWE-366", "CWE-367"),
  /** A read without synchronisation, or an unsafe publication. */
  VISIBILITY("CWE-820", "CWE-609"),
  /** Something is published before it is ready. */
  ORDERING("CWE-696"),
  /** A notification that is missed, or too few of them. */
  LOST_WAKEUP("CWE-821"),
  /** A condition that is not looked at again after a wait. */
  CONDITION_RECHECK("CWE-821"),
  /** Threads that wait for each other in a cycle. */
  DEADLOCK("CWE-833"),
  /** A lock or a permit that an exceptional path does not give back. */
  LEAKED_LOCK("CWE-667", "CWE-772"),
  /** Something released twice. */
  DOUBLE_RELEASE("CWE-765"),
  /** A lock released by, or granted to, a thread that does not own it. */
  WRONG_OWNER("CWE-667"),
  /** Guarded state that is handed out live. */
  ESCAPED_STATE("CWE-374"),
  /** Something that never ends, spins, or starves others. */
  LIVENESS("CWE-835"),
  /** A race of start, stop or shutdown. */
  LIFECYCLE("CWE-362", "CWE-672"),
  /** A failure that nobody is told of. */
  SWALLOWED_FAILURE("CWE-391"),
  /** A value that went away and came back, taken for one that never changed. */
  ABA("CWE-362"),
  /** Threads or queues without a bound. */
  EXHAUSTION("CWE-770");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; its type does not say so.
  private final Set<String> weaknesses;

  Defect(String... weaknesses) {
    this.weaknesses = Set.of(weaknesses);
  }

  /** The CWE entries that a variant of this class may name. */
  public Set<String> weaknesses() {
    return weaknesses;
  }
}
