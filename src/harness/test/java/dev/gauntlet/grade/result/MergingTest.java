package dev.gauntlet.grade.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergingTest {
  @Test
  void should_equal_one_run_if_four_shards_are_merged() {
    List<Graded> all = new ArrayList<>();
    List<List<Graded>> shards = List.of(list(), list(), list(), list());
    for (int i = 10; i < 50; i++) {
      Graded graded = graded("s" + i, "hash" + i, i % 7, null);
      all.add(graded);
      shards.get(i % 4).add(graded);
    }
    List<Gradebook> books = shards.stream().map(s -> book(3, s)).toList();

    assertThat(Merging.merge(books)).isEqualTo(book(12, all));
    assertThat(Merging.merge(List.of(books.get(2), books.get(0), books.get(3), books.get(1))))
        .isEqualTo(book(12, all));
  }

  @Test
  void should_give_identical_submissions_one_result_if_they_were_in_different_shards() {
    Gradebook one = book(1, List.of(graded("b", "same", 3, null)));
    Gradebook other = book(1, List.of(graded("a", "same", 5, null)));

    assertThat(Merging.merge(List.of(one, other)).submissions())
        .containsExactly(graded("a", "same", 5, null), graded("b", "same", 5, "a"));
  }

  @Test
  void should_take_no_unreadable_ones_for_identical() {
    Gradebook book = book(1, List.of(graded("a", "", 0, null), graded("b", "", 1, null)));

    assertThat(Merging.merge(List.of(book)).submissions()).isEqualTo(book.submissions());
  }

  @Test
  void should_keep_the_last_result_if_a_submission_is_in_several() {
    Gradebook old = book(1, List.of(graded("a", "x", 0, null), graded("b", "y", 1, null)));
    Gradebook mended = book(1, List.of(graded("a", "x", 9, null)));

    assertThat(Merging.merge(List.of(old, mended)).submissions())
        .containsExactly(graded("a", "x", 9, null), graded("b", "y", 1, null));
  }

  @Test
  void should_refuse_what_was_graded_in_another_way() {
    Gradebook one = book(1, List.of());
    Gradebook other =
        new Gradebook(
            one.schema(),
            one.pattern(),
            one.assignment(),
            "thorough",
            one.seed(),
            one.jdk(),
            one.cores(),
            one.engines(),
            one.isolation(),
            List.of(),
            1);

    assertThatThrownBy(() -> Merging.merge(List.of(one, other)))
        .hasMessage("the gradebooks differ in budget: quick and thorough");
  }

  @Test
  void should_let_nothing_earn_points_but_what_was_graded() {
    assertThatThrownBy(
            () ->
                new Graded(
                    "a",
                    "a",
                    List.of(),
                    "",
                    "",
                    null,
                    Status.TAMPERED,
                    "",
                    List.of(),
                    1,
                    1,
                    List.of(),
                    List.of(),
                    List.of(),
                    1,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Graded> list() {
    return new ArrayList<>();
  }

  private static Gradebook book(long millis, List<Graded> submissions) {
    return new Gradebook(
        Gradebook.SCHEMA,
        "counter",
        new AssignmentSummary("t", "c", 10, Visibility.HINT, null, List.of()),
        "quick",
        0,
        "17",
        2,
        Map.of("lincheck", "3.7"),
        new Isolation("plain", List.of(), List.of()),
        submissions,
        millis);
  }

  private static Graded graded(String id, String hash, double score, @Nullable String duplicateOf) {
    return new Graded(
        id,
        id,
        List.of(),
        hash,
        "C",
        null,
        Status.GRADED,
        "m",
        List.of(),
        score,
        10,
        List.of(),
        List.of(),
        List.of(),
        5,
        duplicateOf);
  }
}
