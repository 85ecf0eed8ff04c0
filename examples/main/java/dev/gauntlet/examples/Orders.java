package dev.gauntlet.examples;

import dev.gauntlet.patterns.taskpipeline.FutureTaskPipeline;
import dev.gauntlet.patterns.taskpipeline.PipelineStatistics;
import dev.gauntlet.patterns.taskpipeline.TaskPipeline;
import dev.gauntlet.patterns.taskpipeline.TaskResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Takes orders through three stages in the background: checked, priced, confirmed. */
final class Orders implements Example {
  private static final List<Order> RECEIVED =
      List.of(new Order("tea", 2, ""), new Order("coffee", 0, ""), new Order("cocoa", 3, ""));

  /** An order, and what has been done to it. */
  private record Order(String article, int pieces, String confirmation) {}

  @Override
  public void run(PrintWriter out, List<String> arguments) throws Exception {
    TaskPipeline<Order> pipeline =
        new FutureTaskPipeline<>(2, List.of(Orders::check, Orders::price, Orders::confirm));
    try (pipeline) {
      List<Long> ids = new ArrayList<>();
      for (Order order : RECEIVED) {
        ids.add(pipeline.submit(order));
      }
      for (long id : ids) {
        out.println("order " + id + ": " + describe(pipeline.await(id)));
      }
    }
    PipelineStatistics statistics = pipeline.statistics();
    out.printf("%d processed, %d failed%n", statistics.processed(), statistics.failed());
  }

  private static String describe(TaskResult<Order> result) {
    return switch (result.status()) {
      case COMPLETED -> String.valueOf(result.value());
      case FAILED -> "failed: " + result.error();
    };
  }

  private static Order check(Order order) {
    if (order.pieces() < 1) {
      throw new IllegalArgumentException("no pieces of " + order.article());
    }
    return order;
  }

  private static Order price(Order order) {
    int price = order.pieces() * 3;
    return new Order(order.article(), order.pieces(), price + " crowns");
  }

  private static Order confirm(Order order) {
    return new Order(order.article(), order.pieces(), order.confirmation() + ", confirmed");
  }
}
