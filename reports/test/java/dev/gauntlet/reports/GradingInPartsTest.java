package dev.gauntlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.grade.report.GradesFile;
import dev.gauntlet.grade.result.Graded;
import dev.gauntlet.grade.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch that is graded in parts, by processes that know nothing of each other, comes out as if it
 * were graded at once. Nothing in it compiles, because what is graded does not matter here.
 */
class GradingInPartsTest {
  private static final int BATCH = 60;
  private static final int SHARDS = 4;
  private static final int GRADED_BEFORE = 5;
  private static final long POLL_MILLIS = 5;

  @TempDir private Path folder;
  private Path batch = Path.of("");

  @BeforeEach
  void writeBatch() throws IOException {
    batch = Files.createDirectory(folder.resolve("batch"));
    for (int i = 1; i <= BATCH; i++) {
      String source = "public class Tally%d implements Counter { int }".formatted(i);
      Files.writeString(batch.resolve("Tally" + i + ".java"), source);
    }
  }

  @Test
  void should_keep_what_was_graded_if_the_grader_was_killed() throws Exception {
    Path out = folder.resolve("killed");
    Path journal = out.resolve("journal.jsonl");
    Process killed = Cli.start(folder.resolve("killed.txt"), grade(out));
    while (killed.isAlive() && lines(journal).size() <= GRADED_BEFORE) {
      Thread.sleep(POLL_MILLIS);
    }
    killed.destroyForcibly().waitFor();
    List<String> before = lines(journal);
    assertThat(before.size()).isBetween(GRADED_BEFORE + 1, BATCH);

    String printed = Cli.run(folder, grade(out, "--resume"));

    int kept = before.size() - 1;
    assertThat(printed)
        .contains("Grading %d submissions, %d are graded already".formatted(BATCH - kept, kept));
    List<String> after = lines(journal);
    assertThat(after.size()).isEqualTo(1 + BATCH);
    assertThat(after.containsAll(before)).isTrue();
    assertThat(GradesFile.read(out).submissions())
        .hasSize(BATCH)
        .allMatch(graded -> graded.status() == Status.NOT_COMPILED);
  }

  @Test
  void should_tell_the_same_in_four_shards_as_in_one() throws Exception {
    Path whole = folder.resolve("whole");
    Cli.run(folder, grade(whole));
    List<String> merge = new ArrayList<>(List.of("merge"));
    int sum = 0;
    for (int shard = 1; shard <= SHARDS; shard++) {
      Path part = folder.resolve("part" + shard);
      Cli.run(folder, grade(part, "--shard", shard + "/" + SHARDS));
      List<Graded> graded = GradesFile.read(part).submissions();
      assertThat(graded).hasSizeLessThan(BATCH);
      sum += graded.size();
      merge.add(part.toString());
    }
    Path merged = folder.resolve("merged");
    merge.addAll(List.of("--format", "json", "--out", merged.toString()));
    Cli.run(folder, merge);

    assertThat(sum).isEqualTo(BATCH);
    assertThat(GradesFile.read(merged).submissions())
        .hasSize(BATCH)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("millis")
        .isEqualTo(GradesFile.read(whole).submissions());
  }

  private List<String> grade(Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of("grade", "--pattern", "counter"));
    arguments.addAll(List.of("--format", "json", "--out", out.toString()));
    arguments.addAll(List.of(more));
    arguments.add(batch.toString());
    return arguments;
  }

  /** The whole lines of a file; none if there is no file yet. */
  private static List<String> lines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    return Stream.of(text.substring(0, text.lastIndexOf('\n') + 1).split("\n"))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
