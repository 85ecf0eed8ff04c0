package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepGraphTest {
  private final StepGraph graph = new StepGraph.Table(Object.class);

  private List<Object> sorted() {
    StepGraph.Sorting sorting = new StepGraph.Sorting(graph);
    List<Object> all = new ArrayList<>();
    while (sorting.hasNext()) {
      all.add(sorting.next());
    }
    return all;
  }

  private void add(String... steps) {
    for (String step : steps) {
      graph.addVertex(step);
    }
  }

  @Test
  void should_give_steps_as_they_came_if_nothing_orders_them() {
    add("c", "a", "b");
    assertThat(sorted()).containsExactly("c", "a", "b");
  }

  @Test
  void should_give_first_what_could_come_first() {
    add("a0", "a1", "b0", "b1");
    graph.addEdge("a0", "a1");
    graph.addEdge("b0", "b1");
    graph.addEdge("b1", "a0");
    assertThat(sorted()).containsExactly("b0", "b1", "a0", "a1");
  }

  @Test
  void should_know_a_step_and_an_order_once() {
    assertThat(graph.addVertex("a")).isTrue();
    assertThat(graph.addVertex("a")).isFalse();
    add("b");
    assertThat(graph.addEdge("a", "b")).isNotNull();
    assertThat(graph.addEdge("a", "b")).isNull();
    assertThat(graph.removeEdge("a", "b")).isNotNull();
    assertThat(graph.removeEdge("a", "b")).isNull();
    graph.addEdge("b", "a");
    assertThat(sorted()).containsExactly("b", "a");
  }

  @Test
  void should_refuse_an_order_of_what_is_not_there() {
    add("a");
    assertThat(graph.containsVertex("b")).isFalse();
    assertThat(graph.removeEdge("a", "b")).isNull();
    assertThatThrownBy(() -> graph.addEdge("a", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such step: b");
  }

  @Test
  void should_find_a_cycle_and_forget_it() {
    add("a", "b", "c", "d");
    graph.addEdge("b", "c");
    graph.addEdge("c", "d");
    graph.addEdge("d", "b");
    assertThatThrownBy(this::sorted)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the steps have a cycle");
    graph.removeEdge("d", "b");
    assertThat(sorted()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void should_hold_many_steps() {
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      graph.addVertex(i);
      steps.add(0, i);
      if (i > 0) {
        graph.addEdge(i, i - 1);
      }
    }
    for (int i = 0; i < 998; i++) {
      graph.addEdge(999, i);
    }
    assertThat(sorted()).isEqualTo(steps);
  }
}
