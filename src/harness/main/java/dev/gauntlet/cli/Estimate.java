package dev.gauntlet.cli;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.Order;
import dev.gauntlet.run.Plan;
import dev.gauntlet.verdict.CheckResult;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much of a round is left.
 *
 * <p>A stage's remaining checks are weighed by what such checks took so far, of the same engine and
 * the same sort of subject: one that is asked everything, or one that is done with at its first
 * flag. That weight, times how fast the stage has been, is the estimate. Of an engine that has not
 * yet finished a check nothing is known, and so nothing is said.
 */
final class Estimate {
  private static final int FEWEST_CHECKS = 4;

  private final List<Map<Engine, Map<Order, Cell>>> stages;
  private long stageStarted;
  private int stage;

  /** What is known of an engine and a subject. */
  private static final class Cell {
    private final int checks;
    private final boolean stops;
    private int checked;
    private long millis;
    private boolean done;

    Cell(Order order) {
      checks = order.checks().size();
      stops = order.stopAtFirstFlag();
    }
  }

  /** Begins a round at a time. */
  Estimate(Plan plan, long now) {
    stages = plan.stages().stream().map(Estimate::cells).toList();
    stageStarted = now;
    passStages(now);
  }

  private static Map<Engine, Map<Order, Cell>> cells(Map<Engine, List<Order>> orders) {
    Map<Engine, Map<Order, Cell>> cells = new EnumMap<>(Engine.class);
    orders.forEach(
        (engine, each) -> {
          Map<Order, Cell> ofEngine = new HashMap<>();
          each.forEach(order -> ofEngine.put(order, new Cell(order)));
          cells.put(engine, ofEngine);
        });
    return cells;
  }

  /** A check has its result. */
  void checked(Engine engine, Order order, CheckResult result) {
    Cell cell = cell(engine, order);
    cell.checked++;
    cell.millis += result.millis();
  }

  /** An engine is done with a subject. */
  void done(Engine engine, Order order, long now) {
    cell(engine, order).done = true;
    passStages(now);
  }

  private Cell cell(Engine engine, Order order) {
    return stages.stream()
        .map(stage -> stage.getOrDefault(engine, Map.of()).get(order))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElseThrow();
  }

  private void passStages(long now) {
    while (stage < stages.size() && cells(stage).allMatch(cell -> cell.done)) {
      stage++;
      stageStarted = now;
    }
  }

  /** How many subjects engines are done with. */
  long cellsDone() {
    return stages.stream().flatMap(Estimate::all).filter(cell -> cell.done).count();
  }

  /** How many subjects engines have to look at. */
  long cells() {
    return stages.stream().flatMap(Estimate::all).count();
  }

  private Stream<Cell> cells(int number) {
    return all(stages.get(number));
  }

  private static Stream<Cell> all(Map<Engine, Map<Order, Cell>> stage) {
    return stage.values().stream().map(Map::values).flatMap(Collection::stream);
  }

  /** What comes after the stage that is under way: each engine and how many subjects it has. */
  Map<Engine, Integer> later() {
    Map<Engine, Integer> later = new EnumMap<>(Engine.class);
    for (int i = stage + 1; i < stages.size(); i++) {
      stages.get(i).forEach((engine, cells) -> later.put(engine, cells.size()));
    }
    later.values().removeIf(count -> count == 0);
    return later;
  }

  /** The seconds that this stage will still take; nothing while too little is known. */
  OptionalLong secondsLeft(long now) {
    if (stage == stages.size() || cells(stage).mapToInt(c -> c.checked).sum() < FEWEST_CHECKS) {
      return OptionalLong.empty();
    }
    double left = 0;
    for (Map<Order, Cell> cells : stages.get(stage).values()) {
      double ofEngine = millisLeft(cells.values());
      if (Double.isNaN(ofEngine)) {
        return OptionalLong.empty();
      }
      left += ofEngine;
    }
    double spent = Math.max(1, cells(stage).mapToLong(c -> c.millis).sum());
    double seconds = (now - stageStarted) / 1e9;
    return OptionalLong.of(Math.round(seconds * left / spent));
  }

  /** What an engine's checks will still take together; not a number if it finished none. */
  private static double millisLeft(Collection<Cell> cells) {
    double left = 0;
    for (Cell cell : cells) {
      if (!cell.done) {
        left += checksLeft(cell, cells) * millisOfCheck(cell, cells);
      }
    }
    return left;
  }

  private static double checksLeft(Cell cell, Collection<Cell> cells) {
    int atMost = cell.checks - cell.checked;
    if (!cell.stops) {
      return atMost;
    }
    double usual =
        cells.stream()
            .filter(c -> c.stops && c.done)
            .mapToInt(c -> c.checked)
            .average()
            .orElse(cell.checks);
    return Math.min(atMost, Math.max(1, usual - cell.checked));
  }

  private static double millisOfCheck(Cell cell, Collection<Cell> cells) {
    List<Cell> alike = cells.stream().filter(c -> c.checked > 0 && c.stops == cell.stops).toList();
    Collection<Cell> known = alike.isEmpty() ? cells : alike;
    double checked = known.stream().mapToInt(c -> c.checked).sum();
    return known.stream().mapToLong(c -> c.millis).sum() / checked;
  }
}
