package dev.gauntlet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[text](javascript:x) ![i](x)",
        "`code` ```` *b* **b** _i_ ~~s~~ &amp; \\",
        "a | b",
        "plain words, (and) {braces} = 1 + 2!",
      })
  void should_read_as_the_words_that_they_are(String words) {
    String shown =
        TextContentRenderer.builder()
            .build()
            .render(Parser.builder().build().parse("x " + MarkdownText.words(words)));
    assertThat(shown).isEqualTo("x " + words);
  }

  @Test
  void should_leave_plain_words_alone() {
    assertThat(MarkdownText.words("observed 1, 1 (once): x = 2"))
        .isEqualTo("observed 1, 1 (once): x = 2");
  }

  @Test
  void should_make_no_link_of_an_address() {
    assertThat(MarkdownText.words("https://a.example www.a.example"))
        .isEqualTo("https:&#47;/a.example www&#46;a.example");
  }

  @Test
  void should_fence_a_block_by_more_than_is_in_it() {
    assertThat(MarkdownText.block("sh", "```\n::error::x"))
        .isEqualTo("````sh\n```\n: :error::x\n````\n");
  }
}
