package dev.gauntlet.grade.assignment;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.CheckRef.Kind;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small pattern with what is planned of it. */
final class Plans {
  private Plans() {}

  static Pattern tally() {
    CheckEntry model =
        new CheckEntry(
            new CheckRef("TallyModel", Kind.MODEL, "m.TallyModel", "", "It counts."),
            Set.of(Engine.LINCHECK),
            Map.of());
    CheckEntry scenario =
        new CheckEntry(
            new CheckRef(
                "twoIncrements", Kind.SCENARIO, "m.Scenarios", "twoIncrements", "Both count."),
            Set.of(Engine.LINCHECK, Engine.VMLENS),
            Map.of());
    return new Pattern(
        "tally",
        "p.Tally",
        "",
        "",
        List.of(),
        List.of(model, scenario),
        Map.of(Engine.JCSTRESS, "nothing to see"));
  }

  static List<PlannedCheck> planned() {
    return List.of(
        new PlannedCheck("should_be_zero_if_new", "sequential", "should be zero if new", null),
        new PlannedCheck("should_count", "sequential", "should count", null),
        new PlannedCheck("TallyModel", "lincheck", "It counts.", null),
        new PlannedCheck("twoIncrements", "lincheck", "Both count.", null),
        new PlannedCheck("waiting", "lincheck", "It waits.", "Lincheck cannot time"),
        new PlannedCheck("twoIncrements", "vmlens", "Both count.", null));
  }
}
