package dev.gauntlet.models.permits;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.permits.Permits;
import org.jetbrains.lincheck.datastructures.Operation;

/** The operations on permits that never wait. */
@Model(
    value = "Tries, releases and counts are explained by some order of the calls.",
    sequential = PermitsSpecification.class)
public class PermitsModel {
  private final Permits permits = Subject.make(PermitsSpecification.PERMITS);

  @Operation
  public boolean tryAcquire() {
    return permits.tryAcquire();
  }

  @Operation
  public void release() {
    permits.release();
  }

  @Operation
  public int available() {
    return permits.available();
  }
}
