package dev.gauntlet.engine.jcstress;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.gauntlet.engine.Settings;
import dev.gauntlet.engine.worker.BoundedLines;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The engine's JVM, as the harness holds it. Used by one thread. */
final class JcstressProcess implements AutoCloseable {
  private static final Gson GSON = new Gson();

  private final Process process;
  private final Writer input;
  private final String nonce;
  private final Path log;
  private final BlockingQueue<Optional<Batch.News>> news = new LinkedBlockingQueue<>();

  /**
   * Starts the JVM on a batch.
   *
   * @param settings where subjects are found, and how they are confined
   * @param scratch a folder of this process's own
   * @throws IOException if the folder cannot be written or the JVM cannot be started
   */
  JcstressProcess(Batch batch, Settings settings, Path scratch) throws IOException {
    Path orders = scratch.resolve("batch.json");
    Files.writeString(orders, GSON.toJson(batch));
    Path lists = Files.createDirectories(scratch.resolve("lists"));
    TestLists.join(settings.classPath(), lists);
    log = scratch.resolve("jcstress.log");
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    nonce = HexFormat.of().formatHex(random);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Djava.io.tmpdir=" + scratch,
            "-cp",
            lists + File.pathSeparator + settings.classPath(),
            JcstressMain.class.getName(),
            orders.toString());
    process =
        new ProcessBuilder(settings.confinement().command(command, scratch))
            .redirectError(log.toFile())
            .start();
    input = process.outputWriter(StandardCharsets.UTF_8);
    input.write(nonce + "\n");
    input.flush();
    Thread reader = new Thread(this::read, "jcstress news");
    reader.setDaemon(true);
    reader.start();
  }

  /** What came next. */
  sealed interface Next {
    /** News of a check. */
    record Heard(Batch.News news) implements Next {}

    /** The JVM has ended, or has said nothing for too long and is killed. */
    record Over(String how) implements Next {}
  }

  /** Waits for the next news, at most for the limit. */
  Next next(Duration limit) throws InterruptedException {
    Optional<Batch.News> next = news.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      close();
      return new Next.Over("said nothing for " + limit.toSeconds() + " s and was killed");
    }
    if (next.isEmpty()) {
      boolean ended = process.waitFor(10, TimeUnit.SECONDS);
      String how = ended ? "ended with status " + process.exitValue() : "closed its channel";
      close();
      return new Next.Over(how + lastWords());
    }
    return new Next.Heard(next.get());
  }

  /** Kills the JVM and all that it started. Does nothing if it has ended. */
  @Override
  public void close() {
    try (Stream<ProcessHandle> forks = process.descendants()) {
      forks.forEach(ProcessHandle::destroyForcibly);
    }
    process.destroyForcibly();
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.stream()
          .filter(line -> line.startsWith("Exception in thread"))
          .findFirst()
          .map(line -> ": " + line)
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private void read() {
    try (BoundedLines lines = new BoundedLines(process.getInputStream(), nonce)) {
      String line;
      while ((line = lines.next()) != null) {
        if (line.startsWith(nonce)) {
          Batch.News heard = GSON.fromJson(line.substring(nonce.length()), Batch.News.class);
          news.add(Optional.of(heard));
        }
      }
    } catch (IOException | JsonParseException e) {
      // A broken channel is an ended one: what was not reported stays inconclusive.
    }
    news.add(Optional.empty());
  }
}
