package dev.gauntlet.grade.run;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.gauntlet.grade.result.Graded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run has graded so far, a line of JSON each behind a first line that says what run it is.
 * Lines are only ever added, and are on the disk before the next submission is begun; one that was
 * torn by a sudden end does not count.
 */
final class Journal implements AutoCloseable {
  private static final String NAME = "journal.jsonl";
  private static final Gson GSON = new Gson();

  private final FileChannel file;

  private record Heading(String run) {}

  private Journal(FileChannel file) {
    this.file = file;
  }

  /**
   * Reads what an earlier run has graded.
   *
   * @param run what identifies the run
   * @return the submissions by id
   * @throws OtherRunException if the journal is another run's
   */
  static Map<String, Graded> read(Path folder, String run) throws IOException, OtherRunException {
    Map<String, Graded> graded = new LinkedHashMap<>();
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return graded;
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (line.startsWith("{\"run\":")) {
          if (!GSON.fromJson(line, Heading.class).run().equals(run)) {
            throw new OtherRunException(file);
          }
        } else {
          Graded each = GSON.fromJson(line, Graded.class);
          graded.put(each.id(), each);
        }
      }
    } catch (JsonParseException | UncheckedIOException e) {
      // The line that was being written when the run ended: its submission is graded again.
      return graded;
    }
    return graded;
  }

  /** Begins a journal anew with what is known already. */
  static Journal begin(Path folder, String run, Iterable<Graded> known) throws IOException {
    Path fresh = folder.resolve(NAME + ".new");
    Journal journal =
        new Journal(
            FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE));
    journal.line(GSON.toJson(new Heading(run)));
    for (Graded each : known) {
      journal.line(GSON.toJson(each));
    }
    journal.file.force(true);
    Files.move(
        fresh,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return journal;
  }

  /** Adds a submission; it is on the disk when this returns. */
  synchronized void add(Graded graded) {
    try {
      line(GSON.toJson(graded));
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void line(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }
}
