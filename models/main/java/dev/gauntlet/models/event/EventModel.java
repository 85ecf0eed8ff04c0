package dev.gauntlet.models.event;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.event.Event;
import java.util.concurrent.TimeUnit;
import org.jetbrains.lincheck.datastructures.Operation;

/** The operations of an event that never wait. */
@Model(
    value = "Sets, clears and looks are explained by some order of the calls.",
    sequential = EventSpecification.class)
public class EventModel {
  private final Event event = Subject.make();

  @Operation
  public void set() {
    event.set();
  }

  @Operation
  public void clear() {
    event.clear();
  }

  @Operation
  public boolean isSet() {
    return event.isSet();
  }

  @Operation
  public boolean awaitNoTime() throws InterruptedException {
    return event.await(0, TimeUnit.NANOSECONDS);
  }
}
