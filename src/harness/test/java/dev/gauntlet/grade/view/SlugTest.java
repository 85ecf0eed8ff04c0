package dev.gauntlet.grade.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void should_keep_a_plain_name() {
    assertThat(Slug.of("anna-2")).isEqualTo("anna-2");
  }

  @Test
  void should_be_safe_and_differ_if_the_ids_do_not_suit_a_file_system() {
    List<String> slugs =
        List.of(
                "../../etc/passwd",
                "Anna",
                "anna ",
                "ANNA",
                "",
                "a".repeat(300),
                "a/b",
                "a\\b",
                "ä")
            .stream()
            .map(Slug::of)
            .toList();

    assertThat(slugs).doesNotHaveDuplicates().allMatch(s -> s.matches("[a-z0-9.-]{1,80}"));
    assertThat(slugs).noneMatch(s -> s.contains("..") || s.contains("/"));
  }
}
