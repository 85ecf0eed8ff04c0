package dev.gauntlet.run;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.EngineDriver;
import dev.gauntlet.engine.EngineDriver.Listener;
import dev.gauntlet.engine.Order;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.subject.Pattern;
import dev.gauntlet.subject.SubjectRef;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.EngineResult;
import dev.gauntlet.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects one round's results, from several engines at once. */
final class Round {
  private final Progress progress;
  private final Reproduction reproduction;
  private final Map<Engine, Map<Order, Cell>> cells = new EnumMap<>(Engine.class);

  Round(Progress progress, Reproduction reproduction) {
    this.progress = progress;
    this.reproduction = reproduction;
  }

  private static final class Cell {
    private final SubjectRef subject;
    private final Map<String, String> promises = new HashMap<>();
    private final List<CheckResult> results = new ArrayList<>();
    private boolean done;

    Cell(SubjectRef subject, Pattern pattern) {
      this.subject = subject;
      pattern.checks().forEach(c -> promises.put(c.ref().name(), c.ref().promise()));
    }

    EngineResult result() {
      return EngineResult.of(
          results.stream().map(r -> r.asking(promises.getOrDefault(r.name(), ""))).toList());
    }
  }

  /** Says that an order's results will come, and adds what is known without asking. */
  synchronized void expect(Engine engine, SubjectRef subject, Order order, Pattern pattern) {
    Cell cell = new Cell(subject, pattern);
    pattern.checks().stream()
        .filter(c -> c.notApplicable().containsKey(engine))
        .forEach(
            c ->
                cell.results.add(
                    CheckResult.notApplicable(
                        c.ref().name(), c.notApplicable().getOrDefault(engine, ""))));
    if (order.checks().isEmpty() && cell.results.isEmpty()) {
      String reason = pattern.notApplicable().get(engine);
      cell.results.add(
          reason == null
              ? CheckResult.inconclusive("none", 0, "the pattern has no check for this engine")
              : CheckResult.notApplicable("none", reason));
    }
    put(engine, order, cell);
  }

  /** Says that an engine is not given a subject, and why. */
  synchronized void cannot(
      Engine engine, SubjectRef subject, Order order, Pattern pattern, String why) {
    Cell cell = new Cell(subject, pattern);
    cell.results.add(CheckResult.notApplicable("none", why));
    put(engine, order, cell);
  }

  private void put(Engine engine, Order order, Cell cell) {
    cells.computeIfAbsent(engine, e -> new LinkedHashMap<>()).put(order, cell);
  }

  /** Runs a driver to its end; a driver that fails leaves its checks inconclusive. */
  void drive(EngineDriver driver, List<Order> orders, Settings settings) {
    Engine engine = driver.engine();
    String failure = "the engine's driver reported nothing for this check";
    try {
      driver.run(orders, settings, new Hearing(engine));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = "interrupted";
    } catch (RuntimeException e) {
      failure = "the engine's driver failed: " + e;
    }
    for (Order order : orders) {
      complete(engine, order, failure);
    }
  }

  /** Every check has a verdict, or the order was over early. */
  private synchronized void complete(Engine engine, Order order, String failure) {
    Cell cell = cell(engine, order);
    boolean flagged = cell.results.stream().anyMatch(r -> r.verdict() == Verdict.FLAGGED);
    if (flagged && order.stopAtFirstFlag()) {
      return;
    }
    for (CheckRef check : order.checks()) {
      if (cell.results.stream().noneMatch(r -> r.name().equals(check.name()))) {
        cell.results.add(CheckResult.inconclusive(check.name(), 0, failure));
      }
    }
  }

  synchronized Map<SubjectRef, Map<Engine, EngineResult>> results() {
    Map<SubjectRef, Map<Engine, EngineResult>> results = new LinkedHashMap<>();
    cells.forEach(
        (engine, orders) ->
            orders.forEach(
                (order, cell) ->
                    results
                        .computeIfAbsent(cell.subject, s -> new EnumMap<>(Engine.class))
                        .put(engine, cell.result())));
    return results;
  }

  private Cell cell(Engine engine, Order order) {
    Cell cell = cells.getOrDefault(engine, Map.of()).get(order);
    if (cell == null) {
      throw new IllegalArgumentException("a result for an order that was not given: " + order);
    }
    return cell;
  }

  private synchronized boolean add(Engine engine, Order order, CheckResult result) {
    Cell cell = cell(engine, order);
    cell.results.add(result.reproducedBy(reproduction.command(cell.subject, engine)));
    boolean was = cell.done;
    cell.done =
        cell.results.size() >= order.checks().size()
            || (order.stopAtFirstFlag() && result.verdict() == Verdict.FLAGGED);
    return cell.done && !was;
  }

  private final class Hearing implements Listener {
    private final Engine engine;

    Hearing(Engine engine) {
      this.engine = engine;
    }

    @Override
    public void checking(Order order, CheckRef check) {
      progress.checking(engine, order, check);
    }

    @Override
    public void checked(Order order, CheckResult result) {
      progress.checked(engine, order, result);
      if (add(engine, order, result)) {
        progress.cellDone(engine, order);
      }
    }
  }
}
