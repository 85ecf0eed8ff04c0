package dev.gauntlet.engine.jcstress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * What a test allows to be observed, as far as it tells when to stop: the verdict is jcstress's, on
 * what was observed until then. As there, an id that is the outcome itself goes before one that
 * matches it.
 */
final class Allowed {
  private static final String RUNNER = "_jcstress";

  private final Map<String, Boolean> known = new HashMap<>();
  private final List<Case> cases = new ArrayList<>();
  private final boolean others;

  private record Case(Pattern id, boolean allowed) {}

  /**
   * @param others whether what no case speaks of is allowed, if no case speaks of all others
   */
  private Allowed(Outcome[] outcomes, boolean others) {
    boolean allOthers = others;
    for (Outcome outcome : outcomes) {
      boolean allowed = isAllowed(outcome.expect());
      for (String id : outcome.id()) {
        if (id.isEmpty()) {
          allOthers = allowed;
        } else {
          known.putIfAbsent(id, allowed);
          cases.add(new Case(Pattern.compile(id), allowed));
        }
      }
    }
    this.others = allOthers;
  }

  /** By the class that jcstress generated for a test. */
  static Allowed by(Class<?> runner) {
    String test = runner.getName().substring(0, runner.getName().length() - RUNNER.length());
    try {
      Class<?> written = Class.forName(test, false, runner.getClassLoader());
      return new Allowed(written.getAnnotationsByType(Outcome.class), false);
    } catch (ClassNotFoundException e) {
      // A nested test's has another name. It is sampled to the end.
      return new Allowed(new Outcome[0], true);
    }
  }

  /** Whether what is expected like this may be observed. */
  static boolean isAllowed(Expect expect) {
    return expect == Expect.ACCEPTABLE || expect == Expect.ACCEPTABLE_INTERESTING;
  }

  boolean allows(String outcome) {
    return known.computeIfAbsent(
        outcome,
        id ->
            cases.stream()
                .filter(one -> one.id().matcher(id).matches())
                .map(Case::allowed)
                .findFirst()
                .orElse(others));
  }
}
