package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kotlin.random.RandomKt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FurtherPlansTest {
  private static final List<Integer> THREADS = List.of(1, 2, 3);

  @AfterEach
  void end() {
    FurtherPlans.end();
  }

  @Test
  void should_leave_all_to_lincheck_unless_begun() {
    assertThat(FurtherPlans.isDue(7, List.of(5), 0)).isTrue();
    assertThat(FurtherPlans.plansOn(List.of(5), List.of(1))).isFalse();
    assertThat(FurtherPlans.next(THREADS, RandomKt.Random(2), List.of(), List.of(), 0, 7))
        .isEqualTo(List.copyOf(THREADS).get(RandomKt.Random(2).nextInt(THREADS.size())));
  }

  @Test
  void should_switch_at_the_planned_place_only() {
    FurtherPlans.begin();
    assertThat(FurtherPlans.isDue(7, List.of(5), 0)).isFalse();
    assertThat(FurtherPlans.isDue(5, List.of(5), 0)).isTrue();
  }

  @Test
  void should_plan_on_only_behind_a_switch_to_a_planned_thread() {
    FurtherPlans.begin();
    assertThat(FurtherPlans.plansOn(List.of(), List.of())).isTrue();
    assertThat(FurtherPlans.plansOn(List.of(5), List.of(1))).isTrue();
    assertThat(FurtherPlans.plansOn(List.of(5), List.of())).isFalse();
  }

  @Test
  void should_choose_by_the_place_and_the_plan_and_the_same_each_time() {
    FurtherPlans.begin();
    assertThat(IntStream.range(0, 50).mapToObj(place -> next(List.of(), place)).distinct())
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(IntStream.range(0, 50).mapToObj(planned -> next(List.of(planned), 60)).distinct())
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(next(List.of(4), 9)).isEqualTo(next(List.of(4), 9));
  }

  @Test
  void should_refuse_if_it_is_another_lincheck() throws IOException {
    try (InputStream other = FurtherPlansTest.class.getResourceAsStream("FurtherPlansTest.class")) {
      byte[] classFile = Objects.requireNonNull(other).readAllBytes();
      assertThatThrownBy(() -> FurtherPlans.plannedOn(classFile))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Lincheck chooses threads in 0 places; three were expected");
    }
  }

  private static Object next(List<Integer> planned, int place) {
    return FurtherPlans.next(THREADS, RandomKt.Random(2), planned, planned, planned.size(), place);
  }
}
