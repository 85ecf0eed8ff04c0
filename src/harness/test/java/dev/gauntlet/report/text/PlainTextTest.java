package dev.gauntlet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void should_be_one_line() {
    assertThat(PlainText.line("a\nb\r\nc\td\u2028e")).isEqualTo("a b c d e");
  }

  @Test
  void should_show_that_something_is_invisible() {
    assertThat(PlainText.line("\u202ea\u0000b\u001b[31m\ud800")).isEqualTo("?a?b?[31m?");
  }

  @Test
  void should_keep_letters_of_every_script() {
    assertThat(PlainText.line("שלום Größe 😀 →")).isEqualTo("שלום Größe 😀 →");
  }

  @Test
  void should_pull_apart_what_begins_a_command() {
    assertThat(PlainText.line("  ::error::x")).isEqualTo("  : :error::x");
    assertThat(PlainText.line("x ##[error]")).isEqualTo("x # #[error]");
    assertThat(PlainText.line("List::of")).isEqualTo("List::of");
  }

  @Test
  void should_say_how_long_it_was_if_it_is_cut() {
    assertThat(PlainText.line("x".repeat(10_000), 100))
        .isEqualTo("x".repeat(76) + "… (10000 characters)");
    assertThat(PlainText.line("😀".repeat(60), 100)).startsWith("😀".repeat(38) + "…");
    assertThat(PlainText.line("x".repeat(100), 100)).hasSize(100);
  }

  @Test
  void should_leave_json_what_it_says() {
    String json = "{\"a\":\"##[group]\"}";
    assertThat(PlainText.json(json)).doesNotContain("##[");
    assertThat(JsonParser.parseString(PlainText.json(json)))
        .isEqualTo(JsonParser.parseString(json));
  }
}
