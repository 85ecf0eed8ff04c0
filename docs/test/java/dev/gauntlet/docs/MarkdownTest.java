package dev.gauntlet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.source.doctree.DocCommentTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTest {
  @TempDir private Path folder;

  @Test
  void should_keep_paragraphs_lists_code_and_links() throws IOException {
    DocCommentTree comment =
        comment(
            """
            /**
             * Ends it
             * ({@link Thing#end}, {@link #close}, {@code a < b}).
             *
             * <p>Then:
             * <ul>
             *   <li>one
             *   <li>two
             * </ul>
             */
            """);

    assertThat(Markdown.body(comment))
        .isEqualTo("Ends it (`Thing.end`, `close`, `a < b`).\n\nThen:\n\n- one\n- two");
  }

  @Test
  void should_refuse_what_has_no_form_in_markdown() throws IOException {
    DocCommentTree table = comment("/** A <table> of things. */");
    DocCommentTree author = comment("/**\n * A thing.\n *\n * @author somebody\n */");

    assertThatIllegalArgumentException().isThrownBy(() -> Markdown.body(table));
    assertThatIllegalArgumentException().isThrownBy(() -> Markdown.tags(author));
  }

  private DocCommentTree comment(String comment) throws IOException {
    Path file = Files.writeString(folder.resolve("Thing.java"), comment + "interface Thing {}\n");
    return JavaSource.read(file).self().comment().orElseThrow();
  }
}
