package dev.gauntlet.report.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.gauntlet.report.ResultsFile;
import dev.gauntlet.verdict.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that seal what is written. With {@code -Dgolden.regenerate=true} they are written anew, and
 * the test fails so that nobody takes that for a pass.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("test", "resources", "golden");

  private Golden() {}

  /** The results that everything is rendered from; a hostile subject is among them. */
  public static Results results() {
    try {
      return ResultsFile.read(FOLDER);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The file has exactly this content. */
  public static void assertSame(String name, String content) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.regenerate")) {
      Files.createDirectories(file.getParent());
      Files.write(file, content.getBytes(StandardCharsets.UTF_8));
      fail("written anew: " + file + "; look at the difference, then run without regenerating");
    }
    assertThat(content).as(name).isEqualTo(Files.readString(file));
  }
}
