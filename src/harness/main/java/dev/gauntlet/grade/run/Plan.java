package dev.gauntlet.grade.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.Order;
import dev.gauntlet.grade.assignment.PlannedCheck;
import dev.gauntlet.grade.result.GradedItem;
import dev.gauntlet.grade.sequential.SequentialTests;
import dev.gauntlet.subject.CheckEntry;
import dev.gauntlet.subject.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every submission is asked. */
final class Plan {
  private final Pattern pattern;
  private final List<CheckRef> tests;
  private final List<EngineDriver> drivers;

  Plan(Pattern pattern, List<EngineDriver> drivers) {
    this.pattern = pattern;
    this.drivers = List.copyOf(drivers);
    tests = SequentialTests.of(pattern);
  }

  Pattern pattern() {
    return pattern;
  }

  List<EngineDriver> drivers() {
    return drivers;
  }

  /** The engines' versions. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    drivers.forEach(d -> versions.put(d.engine().id(), d.version()));
    return versions;
  }

  /** The sequential tests as an order. */
  Order tests(String className) {
    return order(className, tests);
  }

  /** An engine's checks as an order. */
  Order checks(String className, Engine engine) {
    return order(
        className,
        pattern.checks().stream()
            .filter(c -> c.engines().contains(engine))
            .map(CheckEntry::ref)
            .toList());
  }

  /** All of it, for scoring. */
  List<PlannedCheck> planned() {
    List<PlannedCheck> planned = new ArrayList<>();
    for (CheckRef test : tests) {
      planned.add(new PlannedCheck(test.name(), GradedItem.SEQUENTIAL, test.promise(), null));
    }
    for (EngineDriver driver : drivers) {
      for (CheckEntry check : pattern.checks()) {
        String not = check.notApplicable().get(driver.engine());
        if (not != null || check.engines().contains(driver.engine())) {
          planned.add(
              new PlannedCheck(
                  check.ref().name(), driver.engine().id(), check.ref().promise(), not));
        }
      }
    }
    return planned;
  }

  private Order order(String className, List<CheckRef> checks) {
    return new Order(pattern.id(), className, pattern.madeBy(), checks, false);
  }
}
