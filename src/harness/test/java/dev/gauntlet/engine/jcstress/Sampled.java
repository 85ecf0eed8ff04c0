package dev.gauntlet.engine.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** What {@link Sampled_jcstress} says it samples. */
@Outcome(id = "right", expect = ACCEPTABLE, desc = "as it should be")
@Outcome(expect = FORBIDDEN, desc = "as it should not")
final class Sampled {
  private Sampled() {}
}
