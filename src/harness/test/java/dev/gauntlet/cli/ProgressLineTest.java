package dev.gauntlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.catalogue.Engine;
import dev.gauntlet.engine.CheckRef;
import dev.gauntlet.engine.Order;
import dev.gauntlet.report.golden.WorkflowCommands;
import dev.gauntlet.run.Plan;
import dev.gauntlet.verdict.CheckResult;
import dev.gauntlet.verdict.Evidence;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run tells of itself, on a clock that the test turns. */
class ProgressLineTest {
  private final StringWriter out = new StringWriter();
  private long now;

  @Test
  void should_know_no_end_before_it_has_seen_some_checks() {
    ProgressLine line = begun(0);
    List<Order> orders = orders(10, 1, false);
    line.begins(plan(orders, List.of()));
    check(line, orders.get(0), 6);
    assertThat(last()).isEqualTo("1 of 10 done after 6 s, 0 flags, time left not known yet");
  }

  @Test
  void should_name_what_an_engine_is_at_until_that_is_done() {
    ProgressLine line = begun(0);
    List<Order> orders = orders(2, 2, false);
    line.begins(plan(orders, List.of()));
    line.checking(Engine.LINCHECK, orders.get(0), orders.get(0).checks().get(1));
    now += 6_000_000_000L;
    line.checked(Engine.LINCHECK, orders.get(0), flag());
    assertThat(last()).endsWith("; lincheck: Subject check1");
    now += 6_000_000_000L;
    line.cellDone(Engine.LINCHECK, orders.get(0));
    assertThat(last()).doesNotContain("lincheck");
  }

  @Test
  void should_take_what_is_left_to_last_as_long_as_what_was() {
    ProgressLine line = begun(0);
    List<Order> orders = orders(10, 1, false);
    line.begins(plan(orders, List.of()));
    orders.subList(0, 5).forEach(order -> check(line, order, 6));
    assertThat(last()).isEqualTo("5 of 10 done after 30 s, 0 flags, about 30 s left");
  }

  @Test
  void should_name_what_comes_alone_afterwards_and_not_guess_how_long_that_takes() {
    ProgressLine line = begun(0);
    List<Order> orders = orders(10, 1, false);
    line.begins(plan(orders, orders(7, 1, false)));
    orders.subList(0, 5).forEach(order -> check(line, order, 6));
    assertThat(last()).contains("5 of 17 done", "about 30 s left, then jcstress (7)");
  }

  @Test
  void should_begin_anew_with_what_comes_alone() {
    ProgressLine line = begun(0);
    List<Order> orders = orders(10, 1, false);
    List<Order> alone = orders(8, 1, false);
    line.begins(plan(orders, alone));
    orders.forEach(order -> check(line, order, 6));
    assertThat(last()).contains("10 of 18 done", "time left not known yet");
    alone.subList(0, 4).forEach(order -> check(line, Engine.JCSTRESS, order, 30));
    assertThat(last()).contains("14 of 18 done after 3:00 min", "about 2:00 min left");
  }

  @Test
  void should_expect_a_buggy_subject_to_take_as_few_checks_as_the_others_did() {
    ProgressLine line = begun(0);
    List<Order> orders = orders(8, 10, true);
    line.begins(plan(orders, List.of()));
    for (Order order : orders.subList(0, 4)) {
      now += 10_000_000_000L;
      line.checking(Engine.LINCHECK, order, order.checks().get(0));
      line.checked(Engine.LINCHECK, order, flag());
      line.cellDone(Engine.LINCHECK, order);
    }
    line.checking(Engine.LINCHECK, orders.get(4), orders.get(4).checks().get(0));
    now += 5_000_000_000L;
    line.cellDone(Engine.LINCHECK, orders.get(4));
    assertThat(last()).contains("4 flags", "about 35 s left");
  }

  @Test
  void should_say_nothing_more_often_than_every_few_seconds() {
    ProgressLine line = begun(0);
    List<Order> orders = orders(100, 1, false);
    line.begins(plan(orders, List.of()));
    orders.forEach(order -> check(line, order, 1));
    assertThat(out.toString().lines()).hasSize(20);
  }

  @Test
  void should_stay_on_one_line_of_a_terminal_and_leave_nothing_behind() {
    ProgressLine line = begun(60);
    List<Order> orders = orders(10, 1, false);
    line.begins(plan(orders, List.of()));
    orders.forEach(order -> check(line, order, 1));
    assertThat(out.toString()).doesNotContain("\n");
    assertThat(out.toString().split("\r")).allMatch(shown -> shown.length() <= 59);
    line.close();
    assertThat(out.toString()).endsWith("\r" + " ".repeat(59) + "\r");
  }

  @Test
  void should_tell_by_itself_while_a_check_says_nothing() throws Exception {
    try (ProgressLine line = ProgressLine.ticking(new PrintWriter(out, true))) {
      List<Order> orders = orders(1, 1, false);
      line.begins(plan(orders, List.of()));
      for (int i = 0; i < 300 && out.toString().isEmpty(); i++) {
        Thread.sleep(100);
      }
    }
    assertThat(out.toString()).contains("0 of 1 done after");
  }

  @Test
  void should_print_no_command_whatever_a_subject_is_called() {
    ProgressLine line = begun(0);
    List<Order> orders =
        List.of(
            new Order(
                "p", "::error::\n::x##[group]", "", orders(1, 1, false).get(0).checks(), false));
    line.begins(plan(orders, List.of()));
    line.checking(Engine.LINCHECK, orders.get(0), orders.get(0).checks().get(0));
    now += 6_000_000_000L;
    line.checking(Engine.LINCHECK, orders.get(0), orders.get(0).checks().get(0));
    assertThat(out.toString()).contains("lincheck: ");
    assertThat(WorkflowCommands.in(out.toString())).isEmpty();
    assertThat(out.toString().lines()).hasSize(1);
  }

  private ProgressLine begun(int columns) {
    return new ProgressLine(new PrintWriter(out, true), columns, () -> now);
  }

  private void check(ProgressLine line, Order order, int seconds) {
    check(line, Engine.LINCHECK, order, seconds);
  }

  private void check(ProgressLine line, Engine engine, Order order, int seconds) {
    line.checking(engine, order, order.checks().get(0));
    now += seconds * 500_000_000L;
    line.checked(
        engine, order, CheckResult.clean(order.checks().get(0).name(), seconds * 1_000L, "all"));
    now += seconds * 500_000_000L;
    line.cellDone(engine, order);
  }

  private String last() {
    List<String> lines = out.toString().lines().toList();
    return lines.get(lines.size() - 1);
  }

  private static CheckResult flag() {
    return CheckResult.flagged("check0", 10_000, Evidence.ofOutcomes("broke", List.of()));
  }

  private static Plan plan(List<Order> together, List<Order> alone) {
    return new Plan(
        1, 1, List.of(Map.of(Engine.LINCHECK, together), Map.of(Engine.JCSTRESS, alone)));
  }

  private static List<Order> orders(int number, int checks, boolean stops) {
    List<CheckRef> each =
        IntStream.range(0, checks)
            .mapToObj(i -> new CheckRef("check" + i, CheckRef.Kind.MODEL, "a.Model", "", ""))
            .toList();
    return IntStream.range(0, number)
        .mapToObj(i -> new Order("p" + i, "a.Subject", "", each, stops))
        .toList();
  }
}
