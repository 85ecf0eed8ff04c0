package dev.gauntlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.subject.Catalogue;
import dev.gauntlet.subject.CatalogueScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguePagesTest {
  private static final Path HOME = Path.of("..");
  private static final int PATTERNS = 40;

  private static Map<String, String> pages;

  @TempDir private Path folder;

  @BeforeAll
  static void write() throws IOException {
    Catalogue catalogue = CatalogueScan.scan();
    pages = CataloguePages.pages(catalogue, CataloguePages.sources(HOME));
  }

  @Test
  void should_be_as_committed_if_written_again() throws IOException {
    assertThat(CataloguePages.outOfDate(pages, CataloguePages.folder(HOME)))
        .as("pages out of date; docs/write writes them again")
        .isEmpty();
  }

  @Test
  void should_be_found_out_of_date_if_changed_missing_or_superfluous() throws IOException {
    CataloguePages.write(pages, folder);
    assertThat(CataloguePages.outOfDate(pages, folder)).isEmpty();

    Files.writeString(folder.resolve("counter.md"), pages.get("counter.md") + "more\n");
    Files.delete(folder.resolve("bank.md"));
    Files.writeString(folder.resolve("retired.md"), "# retired\n");

    assertThat(CataloguePages.outOfDate(pages, folder))
        .containsExactly("bank.md", "counter.md", "retired.md");
  }

  @Test
  void should_leave_no_page_of_a_pattern_that_is_gone() throws IOException {
    Files.writeString(folder.resolve("retired.md"), "# retired\n");

    CataloguePages.write(pages, folder);

    assertThat(CataloguePages.read(folder)).isEqualTo(pages);
  }

  @Test
  void should_tell_all_of_a_pattern() {
    assertThat(pages).hasSize(PATTERNS + 1);
    assertThat(pages.get("bounded-buffer.md"))
        .contains("# bounded-buffer\n", "### `void put(T item) throws InterruptedException`")
        .contains("- throws `NullPointerException` if `item` is null")
        .contains("### MonitorBoundedBuffer", "*intrinsic monitor.*")
        .contains("### NotifyOneBoundedBuffer", "LOST_WAKEUP, CWE-821, in `removeOldest`.")
        .contains("| `oneProducerTwoConsumers` | lincheck, vmlens | Two consumers get");
    assertThat(pages.get("worker-pool.md")).contains("`<R> Future<R> submit(Callable<R> task)`");
    assertThat(pages.get("log-pipeline.md"))
        .contains("### `record LogSummary(long read, long written, long malformed)`");
    assertThat(pages.get("README.md")).contains("| [counter](counter.md) |");
  }
}
